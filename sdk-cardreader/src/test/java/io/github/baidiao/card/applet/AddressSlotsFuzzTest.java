package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Any text may be an address: it stays what it was, and no part is made up. */
class AddressSlotsFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(AddressSlotsFuzzTest.class, AddressSlotsFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String raw = new String(input, StandardCharsets.UTF_8);
    Optional<ThaiAddress> found = AddressSlots.parse(raw);
    assertThat(found.isEmpty()).isEqualTo(raw.replace("#", "").trim().isEmpty());
    found.ifPresent(
        address -> {
          assertThat(address.raw()).isEqualTo(raw);
          parts(address).forEach(part -> assertThat(raw).contains(part));
        });
  }

  private static Stream<String> parts(ThaiAddress a) {
    return Stream.of(
            a.house(), a.moo(), a.trok(), a.soi(), a.road(), a.tambon(), a.amphoe(), a.province())
        .flatMap(Optional::stream);
  }
}
