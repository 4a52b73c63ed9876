package newstracker.api.coverage;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newstracker.api.json.XmlText;

/// Sources as OPML 2.0.
@Singleton
class Opml {

    String of(List<SourceView> sources) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("news-tracker");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (SourceView source : sources) {
                write(xml, source);
            }
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string can always be written to", impossible);
        }
    }

    private static void write(XMLStreamWriter xml, SourceView source) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", source.kind().equals("feed") ? "rss" : "link");
        xml.writeAttribute("text", XmlText.clean(source.name()));
        xml.writeAttribute(source.kind().equals("feed") ? "xmlUrl" : "url", XmlText.clean(source.url()));
    }
}
