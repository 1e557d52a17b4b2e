package io.github.baidiao.moph.phr.json;

import com.squareup.moshi.Moshi;
import io.github.baidiao.moph.phr.SameForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The example visits of docs/phr, whole and changed. */
public final class Examples {
  public static final String CHRONIC = "opd-chronic";

  private Examples() {}

  public static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(Path.of("../docs/phr", name + ".json"));
  }

  /** The chronic visit with one change. */
  public static byte[] changed(Consumer<Change> change) throws IOException {
    var changed = new Change(SameForm.json(bytes(CHRONIC)));
    change.accept(changed);
    return changed.utf8();
  }

  /** Sets or removes a field by its JSON Pointer. */
  public static final class Change {
    private final Object root;

    Change(Object root) {
      this.root = root;
    }

    public void set(String pointer, Object value) {
      int last = pointer.lastIndexOf('/');
      parent(pointer.substring(0, last)).put(pointer.substring(last + 1), value);
    }

    public void remove(String pointer) {
      int last = pointer.lastIndexOf('/');
      if (parent(pointer.substring(0, last)).remove(pointer.substring(last + 1)) == null) {
        throw new AssertionError(pointer);
      }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> parent(String pointer) {
      Object at = root;
      for (String part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
        at =
            at instanceof Map<?, ?> fields
                ? fields.get(part)
                : ((List<?>) at).get(Integer.parseInt(part));
      }
      return (Map<String, Object>) at;
    }

    byte[] utf8() {
      return new Moshi.Builder()
          .build()
          .adapter(Object.class)
          .serializeNulls()
          .toJson(root)
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
