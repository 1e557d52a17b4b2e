package io.github.baidiao.card.winscard;

import static io.github.baidiao.card.winscard.WinscardLibrary.LAYOUT;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** C values of this platform in native memory: DWORDs, handles, names. */
final class Words {
  private Words() {}

  /** Uses what JNA 3, which old programs carry along, does not have: that throws. */
  static boolean canBeRead() {
    return texts(cleared(Integer.BYTES)).isEmpty();
  }

  static Memory cleared(long length) {
    Memory memory = new Memory(length);
    memory.clear();
    return memory;
  }

  static void setDword(Pointer memory, long offset, int value) {
    if (LAYOUT.dword == Integer.BYTES) {
      memory.setInt(offset, value);
    } else {
      memory.setLong(offset, value);
    }
  }

  /** Also of an unsigned long the lower half: no length, state or count here is larger. */
  static int dword(Pointer memory, long offset) {
    return LAYOUT.dword == Integer.BYTES ? memory.getInt(offset) : (int) memory.getLong(offset);
  }

  /** Returns a context or card handle as a word that can be passed. */
  static Pointer handle(Pointer memory, long offset) {
    return WinscardLibrary.word(
        LAYOUT.handle == Integer.BYTES ? memory.getInt(offset) : memory.getLong(offset));
  }

  /** Writes a name and a NUL; returns how many bytes that took. */
  static int setText(Pointer memory, long offset, String name) {
    byte[] bytes = bytes(name + '\0');
    memory.write(offset, bytes, 0, bytes.length);
    return bytes.length;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(LAYOUT.wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
  }

  /** Reads names that end in a NUL each, and all together in another one. */
  static List<String> texts(Pointer memory) {
    List<String> names = new ArrayList<>();
    long offset = 0;
    while (true) {
      String name = LAYOUT.wide ? memory.getWideString(offset) : memory.getString(offset, "UTF-8");
      if (name.isEmpty()) {
        return names;
      }
      names.add(name);
      // Not the length of the text: bytes that are no UTF-8 were replaced in it by longer ones.
      offset +=
          LAYOUT.wide
              ? (name.length() + 1L) * Character.BYTES
              : memory.indexOf(offset, (byte) 0) + 1;
    }
  }
}
