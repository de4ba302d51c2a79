package org.nktrials.treatment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nktrials.shared.OncePerPage;
import org.springframework.stereotype.Component;

/** When the patients of a trial first got each drug, all sites: one query, once a page. */
@Component
class FirstDoses {

  private final DoseRepository doses;

  FirstDoses(DoseRepository doses) {
    this.doses = doses;
  }

  /** First doses of a drug by patient. */
  Map<UUID, FirstDose> of(UUID trialId, String drug) {
    return all(trialId).stream()
        .filter(first -> first.drug().equals(drug))
        .collect(toMap(FirstDoseOfDrug::patientId, FirstDoseOfDrug::first));
  }

  /** Patients who have had any study drug. */
  Set<UUID> patients(UUID trialId) {
    return all(trialId).stream().map(FirstDoseOfDrug::patientId).collect(toSet());
  }

  void readTogether(Collection<UUID> trialIds) {
    OncePerPage.readTogether(
        trialIds,
        OfTrial::new,
        List.of(),
        asked -> doses.firstDoses(asked).stream().collect(groupingBy(FirstDoseOfDrug::trialId)));
  }

  private List<FirstDoseOfDrug> all(UUID trialId) {
    return OncePerPage.answer(
        new OfTrial(trialId), () -> List.copyOf(doses.firstDoses(List.of(trialId))));
  }

  private record OfTrial(UUID trialId) {}
}
