package io.github.baidiao.card.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes as a C compiler gives them for each platform's own winscard.h. */
class LayoutTest {

  @ParameterizedTest(name = "{0} with pointers of {1}")
  @CsvSource(
      textBlock =
          """
          # os,       pointer, library,          dword, handle, readerState, eventState, ioRequest
          Linux,      8,       libpcsclite.so.1, 8,     8,      80,          24,         16
          Linux,      4,       libpcsclite.so.1, 4,     4,      56,          12,         8
          Mac OS X,   8,       PCSC,             4,     4,      61,          20,         8
          Windows 11, 8,       winscard,         4,     8,      64,          20,         8
          Windows 7,  4,       winscard,         4,     4,      56,          12,         8
          """)
  void structuresHaveThePlatformsSizes(
      String os,
      int pointer,
      String library,
      int dword,
      int handle,
      int readerState,
      int eventState,
      int ioRequest) {
    Layout layout = Layout.of(os, pointer);
    assertThat(layout.library).endsWith(library);
    assertThat(layout.dword).isEqualTo(dword);
    assertThat(layout.handle).isEqualTo(handle);
    assertThat(layout.readerState).isEqualTo(readerState);
    assertThat(layout.eventState).isEqualTo(eventState);
    assertThat(layout.ioRequest).isEqualTo(ioRequest);
  }
}
