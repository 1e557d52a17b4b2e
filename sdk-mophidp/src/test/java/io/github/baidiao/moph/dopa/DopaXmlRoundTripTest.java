package io.github.baidiao.moph.dopa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.moph.error.MophException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is written reads with another parser as what it was, or is not written. */
class DopaXmlRoundTripTest {
  @Property
  void everyTextArrivesOrIsRefused(
      @ForAll SoapVersion version, @ForAll @StringLength(max = 40) String text) throws Exception {
    Map<String, String> fields = Map.of("FirstName", text);
    boolean xml =
        text.codePoints()
            .allMatch(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff));
    if (!xml) {
      assertThatExceptionOfType(MophException.class)
          .isThrownBy(() -> DopaXml.request(version, "CheckCardByLaser", fields))
          .withMessageContaining("MOPH-103");
      return;
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String sent = DopaXml.request(version, "CheckCardByLaser", fields);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(sent)));

    assertThat(
            document
                .getElementsByTagNameNS("http://tempuri.org/", "FirstName")
                .item(0)
                .getTextContent())
        .isEqualTo(text);
    assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(version.namespace());
  }
}
