package io.github.baidiao.examples.stationagent.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardJsonTest {
  private static final Path SCHEMA = Path.of("../../docs/schema/card-read.schema.json");

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void cardIsThatOfTheCommandLineToolByItsSchema(String person) throws IOException {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    ThaiIdCard card =
        ThaiIdCards.over(readers)
            .read(ReadOptions.builder().parts(SocketSettings.defaults().parts()).build());

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(withoutWhatIsOfTheRead(), InputFormat.JSON)
                .validate(CardJson.of(card, false).toString(), InputFormat.JSON))
        .isEmpty();
  }

  // The tool also tells of the read itself: its reader, its time. That is required there alone.
  private static String withoutWhatIsOfTheRead() throws IOException {
    JsonAdapter<Object> json = new Moshi.Builder().build().adapter(Object.class);
    Map<?, ?> schema = (Map<?, ?>) json.fromJson(Files.readString(SCHEMA));
    schema.remove("required");
    return json.toJson(schema);
  }
}
