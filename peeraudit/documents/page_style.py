"""The look of an HTML page, on a screen and printed: the same type and colours as on paper."""

STYLE = """
:root{--ink:#1c242d;--muted:#55606c;--accent:#0b5966;--line:#d8d4ca;--paper:#f5f4f0;
--notice:#8a4b08;--notice-paper:#fbeedd}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);
font:1.125rem/1.5 "Fira Sans","Segoe UI",system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:2rem 1rem 3rem;overflow-wrap:break-word}
main{background:#fff;border:1px solid var(--line);border-radius:8px;padding:3rem 3.5rem;
overflow-x:auto}
h1,h2,h3{font-weight:600;line-height:1.25;text-wrap:balance}
h1{font-size:1.7rem;margin:2.2rem 0 .4rem}
h2{font-size:1.3rem;margin:2.2rem 0 .5rem;color:var(--accent)}
h3{font-size:1.125rem;margin:1.4rem 0 .35rem}
main>:first-child{margin-top:0}
main>:last-child{margin-bottom:0}
p{margin:0 0 .8rem}
.quiet,.sender,footer{color:var(--muted)}
ul,ol{margin:0 0 1rem;padding-left:1.5rem}
li{margin:0 0 .4rem}
ol>li{margin-bottom:.8rem;padding-left:.3rem}
li::marker{color:var(--accent)}
ol>li::marker{font-weight:600}
table{width:100%;border-collapse:collapse;margin:.4rem 0 1.4rem;font-size:1.03rem}
th,td{text-align:start;vertical-align:top;padding:.45rem 1rem .45rem 0;
border-bottom:1px solid var(--line)}
th{font-weight:400;color:var(--muted)}
.letterhead{display:grid;grid-template-columns:minmax(17rem,1fr) minmax(0,auto);
gap:1.2rem 2rem;margin-bottom:2.5rem}
.letterhead p{margin:0}
.sender,.dated{grid-column:2;text-align:right}
.sender::first-line{color:var(--ink);font-weight:600}
.addressee{grid-column:1;grid-row:2}
.signature{break-inside:avoid;margin-top:1.4rem}
.signed{margin-top:3.2rem}
.signed::first-line{font-weight:600}
.notice{background:var(--notice-paper);color:var(--notice);font-weight:600;border-radius:6px;
padding:.5rem 1rem;margin:0 0 1rem;font-size:1rem}
footer{padding:1rem 0;font-size:1rem}
@media (max-width:40rem){main{padding:1.5rem 1.25rem}.letterhead{display:block}
.letterhead p{margin-bottom:1rem}.sender,.dated{text-align:start}}
@media print{@page{size:A4;margin:22mm 25mm 24mm}html{background:none;font-size:12pt}
body{max-width:none;padding:0}main{border:0;padding:0;overflow:visible}
h1,h2,h3{break-after:avoid}li,tr{break-inside:avoid}.signature{break-before:avoid}
p{orphans:2;widows:2}thead{display:table-header-group}
.notice{border:1px solid}}
"""
"""Everything a page needs; its digest stands in the page's own policy, which lets nothing else
in. Colours are the tokens of the look: text on its paper has a contrast of at least 4.5 to 1."""
