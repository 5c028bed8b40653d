"""Metadata: title, language and what a reading program must be told about a tagged document."""

from xml.sax.saxutils import escape

from pikepdf import Dictionary, Name, Pdf, Stream, String

MAKER = "peeraudit"
"""The program that made a document, as its properties name it."""

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{maker}</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
"""The document's properties as PDF/UA-1 asks for them (ISO 14289-1, 5)."""


def write_metadata(pdf: Pdf, *, title: str, language: str) -> None:
    """Write title and language, show the title in the window, and claim PDF/UA-1.

    No date is written: the same document made twice is the same to the byte.
    """
    packet = XMP.format(title=escape(title), language=escape(language), maker=MAKER)
    pdf.Root.Metadata = Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title), Creator=String(MAKER)))
