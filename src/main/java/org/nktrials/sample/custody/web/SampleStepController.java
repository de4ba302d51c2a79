package org.nktrials.sample.custody.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.SampleCode;
import org.nktrials.rules.immune.SampleDelay;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.ReceivedCondition;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a step of the chain of custody, and the label of the tube. */
@Controller
@RequestMapping("/samples/{sample}")
class SampleStepController {

  private final Samples samples;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  SampleStepController(
      Samples samples,
      Patients patients,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.samples = samples;
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping("/label")
  String label(@PathVariable("sample") String code, Model model) {
    ImmuneSample sample = samples.sample(code, Permission.VIEW_PATIENT);
    fill(sample, model);
    model.addAttribute("matrix", DataMatrix.of(sample.code()));
    return "sample/label";
  }

  @GetMapping("/step")
  String form(@PathVariable("sample") String code, Model model) {
    ImmuneSample sample = samples.sample(code, Permission.COLLECT_SAMPLE);
    PatientSummary patient = fill(sample, model);
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), patient.site().zone())
            .truncatedTo(ChronoUnit.MINUTES);
    model.addAttribute("form", StepForm.of(sample, next(sample), now));
    return "sample/step";
  }

  @PostMapping("/step")
  ModelAndView take(
      @PathVariable("sample") String code,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    ImmuneSample sample = samples.sample(code, Permission.COLLECT_SAMPLE);
    PatientSummary patient = fill(sample, model);
    if (!problems.hasFieldErrors("code")) {
      sameTube(sample, form, problems);
    }
    if (!problems.hasErrors()) {
      try {
        ImmuneSample after = samples.take(form.toCommand(sample.code(), patient.site().zone()));
        next.addFlashAttribute("done", done(after, form));
        return new ModelAndView("redirect:/samples/" + sample.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView("sample/step", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String done(ImmuneSample sample, StepForm form) {
    String step = "Recorded: " + (form.kind() == null ? "" : form.kind().label()) + ".";
    return form.kind() == StepKind.RECEIVED
            && SampleDelay.between(sample.collectedAt(), sample.receivedAt())
                instanceof SampleDelay.Exceeded(var reason)
        ? step + " " + reason.sentence() + " A query was opened."
        : step;
  }

  /** The tube in the hand must be the sample on the screen. */
  private static void sameTube(ImmuneSample sample, StepForm form, BindingResult problems) {
    Optional<String> read = SampleCode.read(form.code() == null ? "" : form.code());
    if (read.isEmpty()) {
      problems.rejectValue(
          "code", "code", "This is no code of a sample, or it was misread. Read it again.");
    } else if (!read.get().equals(sample.code())) {
      problems.rejectValue(
          "code", "other-tube", "This tube is %s, not %s.".formatted(read.get(), sample.code()));
    }
  }

  private PatientSummary fill(ImmuneSample sample, Model model) {
    PatientSummary patient = patients.patient(sample.patientId(), Permission.VIEW_PATIENT);
    boolean laboratory =
        authority.may(Permission.PROCESS_SAMPLE, sample.trialId(), patient.site().id());
    model.addAttribute("trial", protocols.trial(sample.trialId()));
    model.addAttribute("sample", sample);
    model.addAttribute("patient", patient);
    model.addAttribute("kinds", kinds(laboratory));
    model.addAttribute("conditions", conditions());
    return patient;
  }

  private static @Nullable StepKind next(ImmuneSample sample) {
    return switch (sample.state()) {
      case PLANNED -> StepKind.COLLECTED;
      case COLLECTED -> StepKind.RECEIVED;
      case RECEIVED -> StepKind.PROCESSED;
      case PROCESSED -> StepKind.ANALYSED;
      case ANALYSED, RELEASED -> StepKind.STORED;
    };
  }

  private static Map<String, String> kinds(boolean laboratory) {
    Map<String, String> words = new LinkedHashMap<>();
    Arrays.stream(StepKind.values())
        .filter(kind -> kind != StepKind.LABELLED && kind != StepKind.RELEASED)
        .filter(kind -> laboratory || kind == StepKind.COLLECTED || kind == StepKind.CANCELLED)
        .forEach(kind -> words.put(kind.name(), kind.label()));
    return words;
  }

  private static Map<String, String> conditions() {
    Map<String, String> words = new LinkedHashMap<>();
    Arrays.stream(ReceivedCondition.values()).forEach(one -> words.put(one.name(), one.label()));
    return words;
  }
}
