package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.treatment.Allergy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Allergies against drugs of the unit's list. Free text of the person ({@code allergic}) is not
 * taken: as often as not it says that there is none.
 */
final class AllergiesOfRows {
  private AllergiesOfRows() {}

  static List<Allergy> allergies(List<Row> rows) {
    return rows.stream()
        .map(AllergiesOfRows::allergy)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  // The substance goes by its name: PHR's list of substances is not the one of products that
  // JHCIS's drugs have codes of.
  private static Optional<Allergy> allergy(Row row) {
    Optional<String> name = row.text("drugname");
    return (name.isPresent() ? name : row.text("drugcode")).map(drug -> allergy(drug, row));
  }

  private static Allergy allergy(String drug, Row row) {
    Allergy.Builder allergy =
        Allergy.builder()
            .substance(Coded.ofText(drug))
            // The levels of the 43 files, 1 not grave to 8 (confirmed by 4).
            .seriousness(
                row.text("levelalergic").filter(code -> code.matches("[1-8]")).map(Coded::of))
            .recordedAt(row.dateTime("daterecord"));
    Optional<String> symptom = row.text("symtomname");
    // Words where the code belongs are words all the same.
    Optional<String> typed = row.text("symptom").filter(text -> !text.matches("[0-9]+"));
    (symptom.isPresent() ? symptom : typed)
        .ifPresent(text -> allergy.addManifestations(Coded.ofText(text)));
    return allergy.build();
  }
}
