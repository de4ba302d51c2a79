package org.nktrials.cohort.meeting.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.DecisionView;
import org.nktrials.cohort.Decisions;
import org.nktrials.cohort.PeopleOfTrial;
import org.nktrials.cohort.RedBars;
import org.nktrials.cohort.meeting.AttendeeRole;
import org.nktrials.cohort.meeting.Meeting;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen on the form of a meeting. */
@Component
class MeetingPage {

  private static final int PACKS_OFFERED = 20;

  private final Meetings meetings;
  private final Packs packs;
  private final Decisions decisions;
  private final PeopleOfTrial people;
  private final RedBars redBars;
  private final Authority authority;

  MeetingPage(
      Meetings meetings,
      Packs packs,
      Decisions decisions,
      PeopleOfTrial people,
      RedBars redBars,
      Authority authority) {
    this.meetings = meetings;
    this.packs = packs;
    this.decisions = decisions;
    this.people = people;
    this.redBars = redBars;
    this.authority = authority;
  }

  /** Names of people with a role in the trial, by identity. */
  Map<String, String> names(TrialSummary trial) {
    Map<String, String> names = new LinkedHashMap<>();
    people.of(trial.id()).forEach(held -> names.put(held.id().toString(), held.name()));
    return names;
  }

  String form(TrialSummary trial, Map<String, String> names, Model model) {
    frame(trial, model);
    Map<UUID, List<PeopleOfTrial.Held>> roles =
        people.of(trial.id()).stream().collect(groupingBy(PeopleOfTrial.Held::id));
    Map<String, String> words = new LinkedHashMap<>();
    names.forEach((id, name) -> words.put(id, name + ", " + roles(roles.get(UUID.fromString(id)))));
    model.addAttribute("people", words);
    Map<String, String> roleWords = new LinkedHashMap<>();
    Arrays.stream(AttendeeRole.values()).forEach(one -> roleWords.put(one.name(), one.label()));
    model.addAttribute("roleWords", roleWords);
    model.addAttribute("packWords", packs(trial));
    model.addAttribute("decisionWords", decisions(trial));
    model.addAttribute("quorumRule", meetings.quorumRule(trial));
    model.addAttribute("quorumDefault", meetings.quorumIsDefault(trial));
    return "cohort/meeting-new";
  }

  void frame(TrialSummary trial, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("redBars", redBars.of(trial.id()));
    model.addAttribute("mayReadPacks", authority.may(Permission.VIEW_PACK, trial.id(), null));
  }

  private static String roles(@Nullable List<PeopleOfTrial.Held> held) {
    return held == null
        ? "no role"
        : held.stream()
            .map(one -> one.capacity() == null ? one.role().label() : one.capacity().label())
            .distinct()
            .collect(joining(", "));
  }

  private Map<String, String> packs(TrialSummary trial) {
    Map<String, String> words = new LinkedHashMap<>();
    packs
        .ofTrial(trial.code(), Pageable.ofSize(PACKS_OFFERED))
        .forEach(
            pack ->
                words.put(
                    String.valueOf(pack.number()),
                    "Pack %d, cut-off %s".formatted(pack.number(), pack.cutOff())));
    return words;
  }

  /** Decisions for which no meeting is recorded. */
  private Map<String, String> decisions(TrialSummary trial) {
    List<Integer> met =
        meetings.ofTrial(trial.code()).stream()
            .map(Meeting::decisions)
            .flatMap(List::stream)
            .toList();
    Map<String, String> words = new LinkedHashMap<>();
    decisions.ofTrial(trial).stream()
        .filter(view -> !met.contains(view.decision().number()))
        .forEach(view -> words.put(String.valueOf(view.decision().number()), word(view)));
    return words;
  }

  private static String word(DecisionView view) {
    return "Decision %d: %s".formatted(view.decision().number(), view.sentence());
  }
}
