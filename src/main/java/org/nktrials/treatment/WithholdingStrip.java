package org.nktrials.treatment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.patient.StripSource;
import org.springframework.stereotype.Component;

/** On the strip of a patient page: the next dose is withheld, by whom and since when. */
@Component
class WithholdingStrip implements StripSource {

  private static final int BEFORE_LAST_DOSE = 35;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final Withholdings withholdings;

  WithholdingStrip(Withholdings withholdings) {
    this.withholdings = withholdings;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    return withholdings.of(patient.id()).reversed().stream()
        .filter(one -> one.liftedAt() == null)
        .map(one -> new StripPart(BEFORE_LAST_DOSE, "Next dose", text(one, patient), "stop"))
        .toList();
  }

  private static String text(Withholding one, PatientSummary patient) {
    return "%s withheld by %s, %s"
        .formatted(
            one.drug() == null ? "all drugs" : one.drug(),
            one.by(),
            MOMENT.format(one.withheldAt().atZone(patient.site().zone())));
  }
}
