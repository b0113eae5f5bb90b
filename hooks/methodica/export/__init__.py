"""The catalogue for programs: JSON with a schema, and the formats of other tools."""
