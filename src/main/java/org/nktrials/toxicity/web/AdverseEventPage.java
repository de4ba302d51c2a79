package org.nktrials.toxicity.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.HistoryEntry;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.toxicity.NextDose;
import org.nktrials.treatment.LastDoses;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of adverse events show. */
@Component
class AdverseEventPage {

  private static final int SUGGESTIONS = 8;
  private static final int HISTORY_ROWS = 100;

  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final TypedTerms terms;
  private final AdverseEvents events;
  private final AuditTrail trail;
  private final LastDoses lastDoses;
  private final Evaluations evaluations;
  private final Authority authority;
  private final Clock clock;

  AdverseEventPage(
      PatientFrame frame,
      ProtocolService protocols,
      TypedTerms terms,
      AdverseEvents events,
      AuditTrail trail,
      LastDoses lastDoses,
      Evaluations evaluations,
      Authority authority,
      Clock clock) {
    this.frame = frame;
    this.protocols = protocols;
    this.terms = terms;
    this.events = events;
    this.trail = trail;
    this.lastDoses = lastDoses;
    this.evaluations = evaluations;
    this.authority = authority;
    this.clock = clock;
  }

  /** All adverse events of a patient, or those that are incomplete. */
  String list(PatientSummary patient, boolean incompleteOnly, Model model) {
    ProtocolDefinition definition = frame(patient, model);
    Set<String> drugs = drugs(definition);
    model.addAttribute("drugCodes", drugs);
    model.addAttribute("incompleteOnly", incompleteOnly);
    model.addAttribute("verdict", verdict(patient));
    model.addAttribute(
        "events",
        events.of(patient).stream()
            .filter(event -> !incompleteOnly || isIncomplete(event, drugs))
            .toList());
    return "toxicity/adverse-events";
  }

  /** Verdicts are of a patient, not of an event. */
  private String verdict(PatientSummary patient) {
    return evaluations.of(patient).map(one -> one.state().label()).orElse("no place reserved");
  }

  /** The form of a new adverse event; null for the first time. */
  String blank(
      PatientSummary patient, @Nullable AdverseEventForm form, TypedText text, Model model) {
    Instant now = clock.instant();
    model.addAttribute("lastDoses", lastDoses.of(patient.id(), now));
    model.addAttribute("nextDoses", NextDose.values());
    form(patient, form == null ? AdverseEventForm.empty(patient.dateAt(now)) : form, text, model);
    return "toxicity/adverse-event";
  }

  /** The form of a stored adverse event, its history beside it. */
  String stored(
      PatientSummary patient,
      AdverseEvent event,
      AdverseEventForm form,
      TypedText text,
      Model model) {
    form(patient, form, text, model);
    model.addAttribute("event", event);
    model.addAttribute("lastDoses", lastDoses.of(patient.id(), event.onsetAt()));
    if (may(Permission.VIEW_HISTORY, patient)) {
      model.addAttribute("history", history(event));
    }
    return "toxicity/adverse-event";
  }

  /** Of the event, of each drug and of each grade period, newest first. */
  private List<HistoryEntry> history(AdverseEvent event) {
    return Stream.concat(
            entries("adverse_event", event.id()),
            events.partIds(event).entrySet().stream()
                .flatMap(part -> entries(part.getValue(), part.getKey())))
        .sorted(Comparator.comparingLong(HistoryEntry::id).reversed())
        .limit(HISTORY_ROWS)
        .toList();
  }

  private Stream<HistoryEntry> entries(String recordType, UUID id) {
    return trail.historyOf(recordType, id, PageRequest.ofSize(HISTORY_ROWS)).stream();
  }

  /**
   * What was typed, with the term as the catalogue spells it.
   *
   * @param chosen a proposal that was chosen instead of what was typed, which then stays as the
   *     words of the ward
   */
  AdverseEventEntry entry(PatientSummary patient, AdverseEventForm form, @Nullable String chosen) {
    String version =
        protocols.version(patient.protocolVersionId()).definition().ctcaeVersion().value();
    String wanted = chosen == null ? form.typedTerm() : chosen;
    boolean wordless = form.verbatim() == null || form.verbatim().isBlank();
    String words = chosen != null && wordless ? form.typedTerm() : form.verbatim();
    return form.toEntry(
        terms.named(version, wanted).map(CtcaeTerm::name).orElse(wanted),
        words,
        patient.site().zone());
  }

  /** The sentence after saving: what is still missing is said, and becomes a task. */
  String saved(PatientSummary patient, AdverseEvent event) {
    List<String> missing =
        event.missing(drugs(protocols.version(patient.protocolVersionId()).definition()));
    return missing.isEmpty()
        ? "Saved the adverse event " + event.term() + "."
        : "Saved the adverse event %s. To be completed: %s."
            .formatted(event.term(), String.join(", ", missing));
  }

  private void form(PatientSummary patient, AdverseEventForm form, TypedText text, Model model) {
    ProtocolDefinition definition = frame(patient, model);
    String version = definition.ctcaeVersion().value();
    model.addAttribute("typed", form);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", form);
    }
    model.addAttribute("text", text);
    model.addAttribute("rows", DetailsForm.rows(text));
    model.addAttribute("ctcaeVersion", version);
    model.addAttribute("grades", terms.grades(version, form.term()));
    terms.show(version, form.term(), model);
    model.addAttribute("suggestions", suggestions(version, form.term()));
    model.addAttribute("criteria", SeriousnessCriterion.values());
    model.addAttribute("expectations", Expectedness.values());
    model.addAttribute("outcomes", EventOutcome.values());
  }

  private List<CtcaeTerm> suggestions(String version, @Nullable String typed) {
    return typed == null || terms.named(version, typed).isPresent()
        ? List.of()
        : terms.like(version, typed, SUGGESTIONS);
  }

  private ProtocolDefinition frame(PatientSummary patient, Model model) {
    ProtocolDefinition definition = protocols.version(patient.protocolVersionId()).definition();
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("definition", definition);
    model.addAttribute("opinions", AdverseEventForm.opinions());
    model.addAttribute("actions", ActionTaken.values());
    model.addAttribute("mayRecord", may(Permission.RECORD_ADVERSE_EVENT, patient));
    return definition;
  }

  private static Set<String> drugs(ProtocolDefinition definition) {
    return definition.suspects().stream().map(Suspect::code).collect(toUnmodifiableSet());
  }

  private static boolean isIncomplete(AdverseEvent event, Set<String> drugs) {
    return event.counts() && !event.missing(drugs).isEmpty();
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }
}
