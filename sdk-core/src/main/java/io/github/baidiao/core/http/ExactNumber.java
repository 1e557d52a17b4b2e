package io.github.baidiao.core.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes a number with the decimals it has: an amount of money as {@code 350.00}, where a double
 * would come out as {@code 350.0}. Moshi itself has no form for {@link BigDecimal}.
 */
final class ExactNumber extends JsonAdapter<BigDecimal> {
  @Override
  public BigDecimal fromJson(JsonReader reader) throws IOException {
    return new BigDecimal(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
    writer.value(value);
  }
}
