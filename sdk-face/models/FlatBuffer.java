import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file of Google's FlatBuffers format, read and changed where it lies; its length stays (layout:
 * flatbuffers.dev, "Internals"). A place outside the file or a vector is an {@link
 * IndexOutOfBoundsException}.
 */
final class FlatBuffer {
  private static final int OFFSET = 4;

  private final ByteBuffer bytes;

  /** Takes a copy. */
  FlatBuffer(byte[] file) {
    bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether the four letters after the first offset are these. */
  boolean isA(String identifier) {
    byte[] letters = new byte[4];
    bytes.get(OFFSET, letters);
    return new String(letters, StandardCharsets.ISO_8859_1).equals(identifier);
  }

  Table root() {
    return new Table(follow(0));
  }

  byte[] toBytes() {
    return bytes.array().clone();
  }

  private int follow(int place) {
    return Math.addExact(place, bytes.getInt(place));
  }

  /** A row of numbered fields; one that is not stored has its default value, here always 0. */
  final class Table {
    private final int start;

    private Table(int start) {
      this.start = start;
    }

    boolean has(int field) {
      return offset(field) != 0;
    }

    int integer(int field) {
      return has(field) ? bytes.getInt(place(field)) : 0;
    }

    int smallInteger(int field) {
      return has(field) ? bytes.get(place(field)) : 0;
    }

    void setInteger(int field, int value) {
      bytes.putInt(place(field), value);
    }

    void setSmallInteger(int field, int value) {
      bytes.put(place(field), (byte) value);
    }

    Table table(int field) {
      return new Table(follow(place(field)));
    }

    Vector vector(int field) {
      return new Vector(follow(place(field)));
    }

    private int place(int field) {
      if (!has(field)) {
        throw new IndexOutOfBoundsException("field " + field + " is not stored");
      }
      return start + offset(field);
    }

    private int offset(int field) {
      int layout = Math.subtractExact(start, bytes.getInt(start));
      int slot = 4 + 2 * field;
      return slot < unsignedShort(layout) ? unsignedShort(layout + slot) : 0;
    }

    private int unsignedShort(int place) {
      return Short.toUnsignedInt(bytes.getShort(place));
    }
  }

  /** Numbers or tables of four bytes each, counted from 0. */
  final class Vector {
    private final int start;

    private Vector(int start) {
      this.start = start;
    }

    int size() {
      return bytes.getInt(start);
    }

    /** Leaves the last ones out. */
    void shorten(int size) {
      Objects.checkIndex(size, size() + 1);
      bytes.putInt(start, size);
    }

    int integer(int index) {
      return bytes.getInt(place(index));
    }

    void setInteger(int index, int value) {
      bytes.putInt(place(index), value);
    }

    Table table(int index) {
      return new Table(follow(place(index)));
    }

    void setTable(int index, Table table) {
      bytes.putInt(place(index), table.start - place(index));
    }

    private int place(int index) {
      return start + OFFSET + 4 * Objects.checkIndex(index, size());
    }
  }
}
