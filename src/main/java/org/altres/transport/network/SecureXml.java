package org.altres.transport.network;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// Walks the elements of an XML text that nobody vouches for: a document type or an entity of its
/// own is refused, nothing outside the text is ever read, and elements nest eight deep at most.
final class SecureXml {

  private static final int DEEPEST = 8;
  private static final Bytes EBCDIC_XML = Bytes.ofHex("4C6FA79493"); // <?xml
  private static final Bytes EBCDIC_START = Bytes.ofHex("4C");

  /// Takes what is found.
  interface Handler {

    /// An element begins.
    ///
    /// @param depth 0 for the root
    /// @param place with line and column
    void begin(int depth, String element, Map<String, String> attributes, Place place);

    /// An element ends.
    void end(int depth, String element);
  }

  private final Place place;
  private final Handler handler;

  private SecureXml(Place place, Handler handler) {
    this.place = place;
    this.handler = handler;
  }

  /// Reads a text in UTF-8 or EBCDIC (1047).
  ///
  /// @throws AltresException if it is not well formed, or refused
  static void read(Bytes content, Place place, Handler handler) {
    new SecureXml(place, handler).read(text(content));
  }

  private static String text(Bytes content) {
    if (content.startsWith(EBCDIC_XML) || content.startsWith(EBCDIC_START)) {
      return CodePage.IBM1047.decode(content);
    }
    String text = new String(content.toArray(), java.nio.charset.StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void read(String text) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      try {
        walk(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      Place where =
          Optional.ofNullable(e.getLocation())
              .map(
                  at -> place.with("line", at.getLineNumber()).with("column", at.getColumnNumber()))
              .orElse(place);
      throw new DamagedDataException(
          Message.of(NetworkMessages.XML_DAMAGED, where, shortened(e)), e);
    }
  }

  private static String shortened(XMLStreamException e) {
    String text = String.valueOf(e.getMessage());
    int message = text.indexOf("Message: ");
    return message < 0 ? text : text.substring(message + "Message: ".length());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("external entity " + systemId);
    });
    return factory;
  }

  private void walk(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new AltresException(NetworkMessages.XML_DTD, at(reader));
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth >= DEEPEST) {
            throw new AltresException(NetworkMessages.XML_TOO_DEEP, at(reader), DEEPEST);
          }
          handler.begin(depth++, reader.getLocalName(), attributes(reader), at(reader));
        }
        case XMLStreamConstants.END_ELEMENT -> handler.end(--depth, reader.getLocalName());
        default -> {}
      }
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private Place at(XMLStreamReader reader) {
    return place
        .with("line", reader.getLocation().getLineNumber())
        .with("column", reader.getLocation().getColumnNumber());
  }
}
