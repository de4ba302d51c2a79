package org.nktrials.protocol.web;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.access.Capacity;
import org.nktrials.protocol.DoseLevels.DoseLevel;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolSettings.Escalation;
import org.nktrials.protocol.ProtocolSettings.Places;
import org.nktrials.protocol.ProtocolSettings.Stagger;
import org.nktrials.protocol.Stated;
import org.nktrials.protocol.web.Section.Mark;
import org.nktrials.protocol.web.Section.Row;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;

/** How the dose is escalated: levels, design, stagger, signers. */
final class DesignSection {

  private DesignSection() {}

  static Section levels(ProtocolDefinition protocol) {
    Mark mark = Mark.of(protocol, protocol.doseLevels());
    int start = protocol.escalation().value().startLevel();
    List<Row> rows = new ArrayList<>();
    for (DoseLevel level : protocol.doseLevels().value().levels()) {
      rows.add(
          new Row(
              "Level " + level.name(),
              protocol.levelName(level.number()),
              "%s, daily%s"
                  .formatted(
                      protocol.escalatedTreatment().name(),
                      level.number() == start ? "; the trial starts here" : ""),
              mark));
    }
    if (!protocol.hasDoseLevels()) {
      rows.add(
          new Row(
              "None",
              protocol.levelName(1),
              "All patients are treated alike; the signed start opens treatment.",
              mark));
    }
    return new Section("levels", "Dose levels", rows);
  }

  static Section design(ProtocolDefinition protocol) {
    Mark mark = Mark.of(protocol, protocol.escalation());
    Escalation escalation = protocol.escalation().value();
    if (!protocol.hasDoseLevels()) {
      return singleGroup(escalation, mark);
    }
    ThreePlusThreeSettings settings = escalation.settings();
    return new Section(
        "design",
        "Design",
        List.of(
            new Row(
                "Design",
                escalation.design(),
                "Three patients a level; a DLT in one of them brings three more.",
                mark),
            new Row(
                "Start level",
                protocol.levelName(escalation.startLevel()),
                "Opened by the signed start of the trial.",
                mark),
            new Row(
                "Cohort size",
                String.valueOf(escalation.cohortSize()),
                "Patients who are treated before the next decision.",
                mark),
            new Row(
                "Most patients at a level",
                String.valueOf(escalation.maximumPerLevel()),
                "Evaluable patients; those who are not evaluable are replaced.",
                mark),
            new Row(
                "When a level exceeds the MTD",
                deEscalation(settings),
                deEscalationMeans(settings),
                mark),
            new Row("When the top level passes", topDose(settings), topDoseMeans(settings), mark),
            new Row("Second DLT at a level", secondDlt(settings), secondDltMeans(settings), mark)));
  }

  private static Section singleGroup(Escalation escalation, Mark mark) {
    return new Section(
        "design",
        "Design",
        List.of(
            new Row(
                "Design",
                "One group, watched by stopping rules",
                "Enrolment is suspended at once when a stopping rule is met.",
                mark),
            new Row(
                "Most patients",
                String.valueOf(escalation.maximumPerLevel()),
                "Places that the signed start opens.",
                mark)));
  }

  static Section conduct(ProtocolDefinition protocol) {
    Stagger stagger = protocol.stagger().value();
    String drug = protocol.treatment(stagger.anchorTreatment()).name();
    Mark staggered = Mark.of(protocol, protocol.stagger());
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Stagger after the first patient",
            StudyDays.count(stagger.daysAfterFirstPatient()),
            "From the first patient's first " + drug + " to the second patient's, at each level.",
            staggered));
    rows.add(
        new Row(
            "Stagger after the others",
            StudyDays.count(stagger.daysAfterOthers()),
            "From any later patient's first " + drug + " to the next patient's.",
            staggered));
    rows.addAll(places(protocol));
    Mark signed = Mark.of(protocol, protocol.requiredSigners());
    for (Capacity signer : protocol.requiredSigners().value()) {
      rows.add(
          new Row(
              "Signer", signer.label(), "Signs every dose decision before it has effect.", signed));
    }
    return new Section("conduct", "Stagger, places and signers", rows);
  }

  private static List<Row> places(ProtocolDefinition protocol) {
    Stated<Places> stated = protocol.places();
    if (stated == null) {
      return List.of();
    }
    Mark mark = Mark.of(protocol, stated);
    Places places = stated.value();
    return List.of(
        new Row(
            "Reservation",
            StudyDays.count(places.reservationDays()),
            "A reservation expires by itself unless it is confirmed or study drug was given.",
            mark),
        new Row(
            "Offer to a waiting site",
            StudyDays.count(places.offerDays()),
            "Waiting list: " + places.order().label() + ".",
            mark));
  }

  private static String deEscalation(ThreePlusThreeSettings settings) {
    return switch (settings.deEscalation()) {
      case NONE -> "The level below is the MTD";
      case SIX_AT_MTD -> "Six patients at the MTD";
    };
  }

  private static String deEscalationMeans(ThreePlusThreeSettings settings) {
    return switch (settings.deEscalation()) {
      case NONE -> "The trial ends at once, whatever number was treated at the level below.";
      case SIX_AT_MTD ->
          "The level below is filled to six: at most one DLT makes it the MTD, two or more lead"
              + " further down (Korn 1994).";
    };
  }

  private static String topDose(ThreePlusThreeSettings settings) {
    return switch (settings.topDose()) {
      case ACCEPT_THREE -> "Three patients are enough";
      case REQUIRE_SIX -> "Six patients are needed";
      case NOT_REACHED -> "The MTD counts as not reached";
    };
  }

  private static String topDoseMeans(ThreePlusThreeSettings settings) {
    return switch (settings.topDose()) {
      case ACCEPT_THREE -> "No DLT in three patients at the highest level makes it the MTD.";
      case REQUIRE_SIX -> "The highest level is filled to six before it can be the MTD.";
      case NOT_REACHED -> "The trial ends with the statement that no MTD was found.";
    };
  }

  private static String secondDlt(ThreePlusThreeSettings settings) {
    return switch (settings.earlySecondDlt()) {
      case CLOSE_LEVEL -> "Closes the level at once";
      case COMPLETE_COHORT -> "The cohort is completed first";
    };
  }

  private static String secondDltMeans(ThreePlusThreeSettings settings) {
    return switch (settings.earlySecondDlt()) {
      case CLOSE_LEVEL -> "Nobody else begins treatment at a level with two DLTs.";
      case COMPLETE_COHORT -> "The level is judged when three or six patients are evaluable.";
    };
  }
}
