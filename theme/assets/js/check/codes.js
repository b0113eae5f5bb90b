// Which of the checker's codes the browser judges, and why it does not judge the others. A test
// holds the three lists to the codes that have a help text, so that none is skipped unsaid.

/** Judged on the file that the form writes; tests/check compares each with Python's golden cases. */
export const ENTRY_CODES = [
  "A201", "A202", "A203", "A204", "A205", "A206", "A207", "A208", "A209", "A210",
  "F401", "F402", "F403", "F404", "F405", "F406", "F409", "F410", "F411", "F412", "F413", "F415",
  "I603", "K201", "K202", "K203", "K204", "K205",
  "R301", "R302", "R303", "R304", "R305", "R309", "S108",
];

/** Judged on a text in the form of a translation. */
export const TEXT_CODES = [
  "R307", "R308", "S108", "T502", "T504", "T505", "T506", "T507", "T508", "T509", "T510", "T513", "T516", "T517",
];

/** Need the other entries, their texts or the repository: the check on the pull request judges them. */
export const WHOLE_CODES = [
  "F407", "F408", "F414", "I601", "I602", "I604", "I605", "R306", "T511", "T512", "T514", "T515",
  "V701", "V702", "V703", "V704", "V705", "V706", "V707", "V708", "V709", "V710",
];

/** Cannot come about in a file that the form writes: encoding, YAML and headings are its own work. */
export const WRITTEN_CODES = ["S101", "S102", "S103", "S104", "S105", "S106", "S107", "S109", "T501", "T503"];
