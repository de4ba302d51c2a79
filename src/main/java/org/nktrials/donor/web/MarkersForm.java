package org.nktrials.donor.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.shared.TimeOrderedId;

/** Results of one sample as typed, by marker; a marker left empty was not tested. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record MarkersForm(
    @Nullable Map<String, @Nullable MarkerResult> results,
    @NotNull(message = "On which day was the sample drawn?") @Nullable LocalDate sampledOn,
    @Nullable UUID submissionId) {

  MarkersForm {
    results = results == null ? new HashMap<>() : new HashMap<>(results);
  }

  static MarkersForm empty() {
    return new MarkersForm(null, null, TimeOrderedId.next());
  }

  List<MarkerFinding> findings() {
    List<MarkerFinding> findings = new ArrayList<>();
    for (InfectiousMarker marker : InfectiousMarker.values()) {
      MarkerResult result = results == null ? null : results.get(marker.name());
      if (result != null && sampledOn != null) {
        findings.add(new MarkerFinding(marker, result, sampledOn));
      }
    }
    return findings;
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
