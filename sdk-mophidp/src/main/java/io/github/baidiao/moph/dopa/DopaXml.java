package io.github.baidiao.moph.dopa;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
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
 * The SOAP messages of DOPA's service. What is read is bounded, and has no DTD, no entity but XML's
 * own five, no element below the fields, and no field twice.
 */
final class DopaXml {
  /** The namespace of everything below the body (confirmed by 6). */
  static final String SERVICE = "http://tempuri.org/";

  // Four fields are known; our own limit.
  private static final int MAX_FIELDS = 50;

  private DopaXml() {}

  /**
   * Writes a question.
   *
   * @throws MophException {@code MOPH-103} for a value with a character that XML cannot carry
   */
  static String request(SoapVersion version, String operation, Map<String, String> fields) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartElement("soap", "Envelope", version.namespace());
      xml.writeNamespace("soap", version.namespace());
      xml.writeStartElement("soap", "Body", version.namespace());
      xml.writeStartElement("", operation, SERVICE);
      xml.writeDefaultNamespace(SERVICE);
      for (Map.Entry<String, String> field : fields.entrySet()) {
        xml.writeStartElement("", field.getKey(), SERVICE);
        xml.writeCharacters(xmlText(field.getKey(), field.getValue()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can always be written");
    }
    return text.toString();
  }

  // XML 1.0, 2.2; a writer may put out what no reader takes.
  private static String xmlText(String field, String value) {
    boolean good =
        value
            .codePoints()
            .allMatch(
                c ->
                    (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || (c >= 0x10000 && c <= 0x10ffff));
    if (!good) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, field);
    }
    return value;
  }

  /** Returns whether it is a SOAP message that says that the service failed. */
  static boolean isFault(String answer) {
    try {
      XMLStreamReader xml = reader(answer);
      return entersBody(xml) && isSoap(xml, "Fault");
    } catch (XMLStreamException | RuntimeException e) {
      return false;
    }
  }

  /** Reads the fields of an operation's result; empty for anything else. */
  static Optional<Map<String, String>> result(String answer, String operation) {
    try {
      XMLStreamReader xml = reader(answer);
      boolean found =
          entersBody(xml)
              && isService(xml, operation + "Response")
              && xml.nextTag() == XMLStreamConstants.START_ELEMENT
              && isService(xml, operation + "Result");
      Optional<Map<String, String>> fields = found ? fields(xml) : Optional.empty();
      while (xml.hasNext()) {
        xml.next(); // What is cut off after the fields is no answer either.
      }
      return fields;
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static XMLStreamReader reader(String answer) throws XMLStreamException {
    // A parser's switches are its maker's word; without this text there is nothing to switch off.
    if (answer.length() > DopaSettings.MAX_ANSWER
        || answer.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
      throw new XMLStreamException("not read");
    }
    // One for each message: not every maker's is thread-safe, and the JDK's keeps the last message.
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory.createXMLStreamReader(new StringReader(answer));
  }

  // Leaves the reader at what is in the body.
  private static boolean entersBody(XMLStreamReader xml) throws XMLStreamException {
    if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !isSoap(xml, "Envelope")) {
      return false;
    }
    if (xml.nextTag() != XMLStreamConstants.START_ELEMENT) {
      return false;
    }
    if (isSoap(xml, "Header")) {
      skip(xml);
      if (xml.nextTag() != XMLStreamConstants.START_ELEMENT) {
        return false;
      }
    }
    return isSoap(xml, "Body") && xml.nextTag() == XMLStreamConstants.START_ELEMENT;
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static boolean isSoap(XMLStreamReader xml, String name) {
    return is(xml, SoapVersion.SOAP_1_1.namespace(), name)
        || is(xml, SoapVersion.SOAP_1_2.namespace(), name);
  }

  private static boolean isService(XMLStreamReader xml, String name) {
    return is(xml, SERVICE, name);
  }

  private static boolean is(XMLStreamReader xml, String namespace, String name) {
    return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }

  private static Optional<Map<String, String>> fields(XMLStreamReader xml)
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
