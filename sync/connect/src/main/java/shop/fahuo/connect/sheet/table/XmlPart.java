package shop.fahuo.connect.sheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through the elements of one XML part of an archive, whatever their name space.
final class XmlPart implements Closeable {

    private final CountingStream bytes;
    private final XMLStreamReader xml;
    private final String last;

    /// @param last the element whose end is the end of interest
    XmlPart(InputStream in, String last) throws IOException {
        this.bytes = new CountingStream(in);
        this.last = last;
        try {
            xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        }
    }

    /// Nothing outside the part is ever fetched for it.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static BrokenTableException broken(XMLStreamException cause) {
        return new BrokenTableException(1, String.valueOf(cause.getMessage()), cause);
    }

    /// Goes to the start of the next element.
    ///
    /// @return whether there is one
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(last)) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /// @return empty when the element does not have it
    String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    boolean flag(String name) {
        return attribute(name).equals("1") || attribute(name).equals("true");
    }

    /// The text of an element that has no others in it; goes to its end.
    String text() throws IOException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Goes to the end of the element.
    void skip() throws IOException {
        try {
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        } finally {
            bytes.close();
        }
    }
}
