package newstracker.api.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newstracker.api.json.XmlText;

/// Writes XML element by element: no template, so nothing that a publisher wrote can become markup.
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    /// Begins an element; attributes come as name, value, name, value.
    Xml open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    Xml close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    Xml element(String name, String content, String... attributes) {
        open(name, attributes);
        try {
            writer.writeCharacters(XmlText.clean(content));
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
        return close();
    }

    Xml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    String end() {
        try {
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int index = 0; index < attributes.length; index += 2) {
            writer.writeAttribute(attributes[index], XmlText.clean(attributes[index + 1]));
        }
    }

    private static IllegalStateException broken(XMLStreamException impossible) {
        return new IllegalStateException("a string can always be written to", impossible);
    }
}
