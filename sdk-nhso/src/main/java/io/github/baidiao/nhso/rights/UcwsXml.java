package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.identity.CitizenId;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The two SOAP 1.1 messages of UCWSTokenP1. What is read has no DTD and no entity but XML's own
 * five, no element below the fields, and no field twice.
 */
final class UcwsXml {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SERVICE = "http://tokenws.ucws.nhso.go.th/";

  // About 90 fields are known; our own limit.
  private static final int MAX_FIELDS = 500;

  private UcwsXml() {}

  // One for each message: not every maker's is thread-safe, and the JDK's keeps the last message.
  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  /** Writes the question; the fields have no namespace (confirmed by 9). */
  static String request(CitizenId officer, String smcToken, CitizenId person) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartElement("soapenv", "Envelope", SOAP);
      xml.writeNamespace("soapenv", SOAP);
      xml.writeNamespace("tok", SERVICE);
      xml.writeEmptyElement("soapenv", "Header", SOAP);
      xml.writeStartElement("soapenv", "Body", SOAP);
      xml.writeStartElement("tok", "searchCurrentByPID", SERVICE);
      field(xml, "user_person_id", officer.value());
      field(xml, "smctoken", smcToken);
      field(xml, "person_id", person.value());
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can always be written");
    }
    return text.toString();
  }

  private static void field(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** Reads the fields of {@code return}; empty for any other XML, and for what is none. */
  static Optional<Map<String, String>> fields(String answer) {
    // A parser's switches are its maker's word; without this text there is nothing to switch off.
    if (answer.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
      return Optional.empty();
    }
    try {
      XMLStreamReader xml = readers().createXMLStreamReader(new StringReader(answer));
      boolean found =
          enters(xml, SOAP, "Envelope")
              && entersBody(xml)
              && enters(xml, SERVICE, "searchCurrentByPIDResponse")
              && enters(xml, "", "return");
      Optional<Map<String, String>> fields = found ? returned(xml) : Optional.empty();
      while (xml.hasNext()) {
        xml.next(); // What is cut off after the fields is no answer either.
      }
      return fields;
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean entersBody(XMLStreamReader xml) throws XMLStreamException {
    if (xml.nextTag() != XMLStreamConstants.START_ELEMENT) {
      return false;
    }
    if (is(xml, SOAP, "Header")) {
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        depth +=
            event == XMLStreamConstants.START_ELEMENT
                ? 1
                : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
      }
      return enters(xml, SOAP, "Body");
    }
    return is(xml, SOAP, "Body");
  }

  private static boolean enters(XMLStreamReader xml, String namespace, String name)
      throws XMLStreamException {
    return xml.nextTag() == XMLStreamConstants.START_ELEMENT && is(xml, namespace, name);
  }

  private static boolean is(XMLStreamReader xml, String namespace, String name) {
    String own = xml.getNamespaceURI();
    return namespace.equals(own == null ? "" : own) && name.equals(xml.getLocalName());
  }

  private static Optional<Map<String, String>> returned(XMLStreamReader xml)
      throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = xml.getLocalName();
      String text = xml.getElementText();
      if (fields.size() == MAX_FIELDS || fields.put(name, text) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }
}
