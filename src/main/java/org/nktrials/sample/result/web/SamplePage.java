package org.nktrials.sample.result.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.SampleDelay;
import org.nktrials.sample.custody.CustodyRows;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.Assays;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.LaboratoryPeople;
import org.nktrials.sample.result.ResultState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a sample shows. */
@Component
class SamplePage {

  private final ImmuneResults results;
  private final Assays assays;
  private final LaboratoryPeople names;
  private final CustodyRows custody;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;

  SamplePage(
      ImmuneResults results,
      Assays assays,
      LaboratoryPeople names,
      CustodyRows custody,
      Patients patients,
      ProtocolService protocols,
      Authority authority) {
    this.results = results;
    this.assays = assays;
    this.names = names;
    this.custody = custody;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** Trial, sample and patient, for the forms. */
  PatientSummary head(ImmuneSample sample, Model model) {
    PatientSummary patient = patients.patient(sample.patientId(), Permission.VIEW_PATIENT);
    model.addAttribute("trial", protocols.trial(sample.trialId()));
    model.addAttribute("sample", sample);
    model.addAttribute("patient", patient);
    return patient;
  }

  String show(ImmuneSample sample, Model model) {
    PatientSummary patient = head(sample, model);
    UUID site = patient.site().id();
    boolean mayStep = authority.may(Permission.COLLECT_SAMPLE, sample.trialId(), site);
    boolean mayEnter = authority.may(Permission.ENTER_IMMUNE_RESULT, sample.trialId(), site);
    boolean mayRelease = authority.may(Permission.RELEASE_IMMUNE_RESULT, sample.trialId(), site);
    List<ImmuneResult> values = results.of(List.of(sample.id()));
    List<AssayResult> raw = assays.of(sample);
    model.addAttribute("steps", custody.of(sample));
    model.addAttribute("delay", delay(sample));
    model.addAttribute("mayStep", mayStep && sample.counts());
    model.addAttribute("mayEnter", mayEnter && sample.counts() && sample.collectedAt() != null);
    model.addAttribute("values", values.stream().filter(ImmuneResult::counts).toList());
    model.addAttribute("earlier", values.stream().filter(one -> !one.counts()).toList());
    model.addAttribute("assays", raw.stream().filter(AssayResult::counts).toList());
    model.addAttribute("earlierAssays", raw.stream().filter(one -> !one.counts()).toList());
    model.addAttribute("names", people(values, raw));
    waiting(values, raw, mayRelease, model);
    return "sample/sample";
  }

  private void waiting(
      List<ImmuneResult> values, List<AssayResult> raw, boolean mayRelease, Model model) {
    SignedInPerson me = authority.person();
    List<UUID> entered =
        Stream.concat(
                values.stream()
                    .filter(one -> one.counts() && one.state() == ResultState.TO_RELEASE)
                    .map(ImmuneResult::enteredBy),
                raw.stream()
                    .filter(one -> one.counts() && one.state() == ResultState.TO_RELEASE)
                    .map(AssayResult::enteredBy))
            .toList();
    model.addAttribute("waiting", entered.size());
    model.addAttribute(
        "mayRelease", mayRelease && !entered.isEmpty() && !entered.contains(me.id()));
    model.addAttribute("ownWaits", mayRelease && entered.contains(me.id()));
  }

  private static String delay(ImmuneSample sample) {
    return switch (SampleDelay.between(sample.collectedAt(), sample.receivedAt())) {
      case SampleDelay.Within(var reason) -> reason.sentence();
      case SampleDelay.Exceeded(var reason) -> "Too late. " + reason.sentence();
      case SampleDelay.NotKnown() -> "Not known before it is received.";
    };
  }

  private Map<UUID, String> people(List<ImmuneResult> values, List<AssayResult> raw) {
    Set<UUID> ids = new HashSet<>();
    values.forEach(
        one -> {
          ids.add(one.enteredBy());
          if (one.releasedBy() != null) {
            ids.add(one.releasedBy());
          }
        });
    raw.forEach(one -> ids.add(one.enteredBy()));
    return names.names(ids);
  }
}
