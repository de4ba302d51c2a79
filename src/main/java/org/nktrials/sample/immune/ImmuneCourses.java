package org.nktrials.sample.immune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolSettings.ImmunePanel;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.immune.AssayName;
import org.nktrials.rules.immune.ChimerismName;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.course.CourseSample;
import org.nktrials.rules.immune.course.OneCourse;
import org.nktrials.sample.result.ReleasedResult;
import org.nktrials.sample.result.ReleasedResults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Released values of chosen parameters with the doses beside them. Two statements however many
 * patients there are; other parameters are not read.
 */
@Service
@Transactional(readOnly = true)
public class ImmuneCourses {

  /** Parameters on one page, so that a page stays readable and small. */
  public static final int MOST_PARAMETERS = 4;

  private final ReleasedResults results;
  private final CourseDoses doses;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;

  ImmuneCourses(
      ReleasedResults results,
      CourseDoses doses,
      Patients patients,
      ProtocolService protocols,
      Authority authority) {
    this.results = results;
    this.doses = doses;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
  }

  /**
   * Parameters of the patients at the person's sites. Codes that are neither in the protocol's
   * panel nor of an assay or of donor cells are left out, and so are those beyond {@link
   * #MOST_PARAMETERS}.
   *
   * @param between the samples that are compared
   */
  public TrialImmune ofTrial(String trialCode, List<String> parameters, OneCourse between) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.VIEW_PATIENT, trial.id());
    return read(
        trial, protocols.version(trial.currentVersionId()).definition(), parameters, between);
  }

  /** The same for the trial of a patient, by the patient's protocol version. */
  public TrialImmune besides(PatientSummary found, List<String> parameters) {
    PatientSummary patient = patients.patient(found.code());
    return read(
        protocols.trial(patient.trialId()),
        protocols.version(patient.protocolVersionId()).definition(),
        parameters,
        new OneCourse(null, null));
  }

  /**
   * The panel of a protocol with the assays and donor cells that have a released result.
   *
   * @param protocol of the trial
   */
  public ImmunePanel panel(UUID trialId, ProtocolDefinition protocol) {
    ImmunePanel panel = protocol.immunePanel().value();
    List<String> all = new ArrayList<>(panel.parameters());
    all.addAll(results.besides(trialId));
    return new ImmunePanel(panel.timePoints(), panel.countUnit(), all);
  }

  private TrialImmune read(
      TrialSummary trial, ProtocolDefinition protocol, List<String> asked, OneCourse between) {
    List<String> panel = protocol.immunePanel().value().parameters();
    List<ImmuneParameter> chosen =
        asked.stream()
            .distinct()
            .filter(code -> panel.contains(code) || AssayName.is(code) || ChimerismName.is(code))
            .map(ImmuneParameter::of)
            .flatMap(Optional::stream)
            .limit(MOST_PARAMETERS)
            .toList();
    List<ParameterCourses> courses =
        chosen.isEmpty() ? List.of() : courses(trial, protocol, chosen, between);
    return new TrialImmune(trial, protocol, CourseDoses.drug(protocol), panel, courses);
  }

  private List<ParameterCourses> courses(
      TrialSummary trial,
      ProtocolDefinition protocol,
      List<ImmuneParameter> chosen,
      OneCourse between) {
    Map<UUID, SubjectDoses> given = doses.ofTrial(trial.id(), protocol);
    LinkedHashSet<String> codes = new LinkedHashSet<>();
    chosen.forEach(one -> codes.add(one.code()));
    Map<String, Map<UUID, List<ReleasedResult>>> found = new LinkedHashMap<>();
    results
        .ofTrial(trial.id(), codes)
        .forEach(
            one ->
                found
                    .computeIfAbsent(one.parameter(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(one.patientId(), _ -> new ArrayList<>())
                    .add(one));
    return chosen.stream()
        .map(
            one ->
                new ParameterCourses(
                    one,
                    found.getOrDefault(one.code(), Map.of()).entrySet().stream()
                        .map(
                            of ->
                                course(
                                    one,
                                    of.getValue(),
                                    given.getOrDefault(of.getKey(), SubjectDoses.NONE),
                                    between))
                        .toList()))
        .toList();
  }

  private static SubjectCourse course(
      ImmuneParameter parameter,
      List<ReleasedResult> results,
      SubjectDoses doses,
      OneCourse between) {
    List<CourseSample> samples = SubjectCourse.samples(results);
    return new SubjectCourse(
        results.getFirst().subjectCode(),
        doses,
        results,
        samples,
        between.of(parameter.statistic(), samples, doses.dates()));
  }
}
