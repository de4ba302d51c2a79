package org.nktrials.patient;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Withdrawn consent and the other code of a person screened twice, on the strip. */
@Component
class ConsentStrip implements StripSource {

  private static final int WITHDRAWN = 5;
  private static final int SCREENED = 6;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final Consents consents;
  private final Rescreening rescreening;

  ConsentStrip(Consents consents, Rescreening rescreening) {
    this.consents = consents;
    this.rescreening = rescreening;
  }

  @Override
  public List<StripPart> stripParts(PatientSummary patient) {
    List<StripPart> parts = new ArrayList<>();
    consents.standing(patient).withdrawn().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> parts.add(withdrawn(patient, one.getKey(), one.getValue())));
    ScreenedTwice other = rescreening.of(patient);
    if (other.before() != null) {
      parts.add(new StripPart(SCREENED, "Screened before as", other.before(), null));
    }
    if (other.after() != null) {
      parts.add(new StripPart(SCREENED, "Screened again as", other.after(), null));
    }
    return List.copyOf(parts);
  }

  private static StripPart withdrawn(PatientSummary patient, ConsentScope scope, Instant at) {
    return new StripPart(
        WITHDRAWN,
        "Consent withdrawn",
        "%s, %s: %s"
            .formatted(
                scope.label().toLowerCase(Locale.ROOT),
                DAY.format(at.atZone(patient.site().zone())),
                scope.effect()),
        "stop");
  }
}
