package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * The checklist before conditioning. Conditioning makes the recipient depend on the cells to come,
 * so nothing of it starts before donor, apheresis and reserve are certain. Project rule.
 *
 * @param lines every line, done or open
 */
public record GoChecklist(List<GoLine> lines) {

  /** Changes when the same input may get another answer. */
  public static final String VERSION = "conditioning-go/1";

  private static final RuleSource SOURCE =
      new RuleSource(
          "Project rule: no conditioning before donor, apheresis and reserve are certain", null);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** Copies the lines. */
  public GoChecklist {
    lines = List.copyOf(lines);
  }

  /** Judges every line. */
  public static GoChecklist of(GoFacts facts) {
    return new GoChecklist(
        List.of(
            selection(facts), clearance(facts), antibodies(facts), booking(facts), reserve(facts)));
  }

  /** Whether the investigator can sign the go. */
  public boolean isReady() {
    return lines.stream().allMatch(GoLine::done);
  }

  /** Lines that are open. */
  public List<GoLine> open() {
    return lines.stream().filter(line -> !line.done()).toList();
  }

  private static GoLine selection(GoFacts facts) {
    boolean done = facts.selected() != null;
    return line(
        "Donor selected",
        done,
        facts.selectedOn(),
        facts.selectedBy(),
        done ? facts.selected() + " is selected and signed." : "No donor is selected.",
        "An investigator selects a donor and signs.");
  }

  private static GoLine clearance(GoFacts facts) {
    LocalDate until = facts.clearedUntil();
    LocalDate day = facts.apheresisOn();
    boolean cleared = facts.clearance() == ClearanceState.CLEARED;
    boolean inDate = until != null && day != null && !day.isAfter(until);
    String sentence =
        facts.selected() == null
            ? "No donor is selected who could be cleared."
            : !facts.consented()
                ? "The donor's consent does not stand."
                : !cleared
                    ? "The donor is " + words(facts.clearance()) + "."
                    : day == null
                        ? "The donor is cleared; no day of apheresis is planned."
                        : inDate
                            ? "Cleared until %s, apheresis on %s."
                                .formatted(DAY.format(until), DAY.format(day))
                            : "The clearance does not reach apheresis on " + DAY.format(day) + ".";
    return line(
        "Donor cleared and valid on the day of apheresis",
        facts.selected() != null && facts.consented() && cleared && inDate,
        facts.clearedOn(),
        facts.clearedBy(),
        sentence,
        "The donor's physician clears the donor for that day.");
  }

  private static String words(ClearanceState state) {
    return state == ClearanceState.PENDING ? "not yet cleared" : state.label();
  }

  private static GoLine antibodies(GoFacts facts) {
    LocalDate sampled = facts.antibodiesOn();
    LocalDate day = facts.conditioningOn();
    LocalDate until = sampled == null ? null : sampled.plusDays(facts.antibodyValidityDays());
    boolean done = until != null && day != null && !day.isAfter(until);
    String sentence =
        until == null
            ? "Antibodies of the recipient against the selected donor are not done."
            : day == null
                ? "No start of conditioning is planned to judge the validity by."
                : done
                    ? "In date until " + DAY.format(until) + "."
                    : "Out of date since " + DAY.format(until) + ".";
    return line(
        "Recipient's antibodies in date",
        done,
        sampled,
        null,
        sentence,
        "A sample of the recipient is tested and the planned days are entered.");
  }

  private static GoLine booking(GoFacts facts) {
    boolean done =
        facts.apheresisOn() != null && facts.apheresisBooked() && facts.cleanRoomBooked();
    String sentence =
        done
            ? "Apheresis and clean room are booked."
            : facts.apheresisOn() == null
                ? "No day of apheresis is planned."
                : !facts.apheresisBooked()
                    ? "Apheresis is not booked."
                    : "The clean room is not booked.";
    return line(
        "Apheresis and clean room booked",
        done,
        facts.apheresisOn(),
        null,
        sentence,
        "The day is planned and both bookings are confirmed.");
  }

  private static GoLine reserve(GoFacts facts) {
    boolean done = facts.reserve() != null;
    return line(
        "Reserve donor named",
        done,
        facts.reserveOn(),
        facts.reserveBy(),
        done ? facts.reserve() + " is the reserve." : "No reserve donor is named.",
        "An investigator names a reserve donor.");
  }

  private static GoLine line(
      String name,
      boolean done,
      @Nullable LocalDate on,
      @Nullable String by,
      String sentence,
      String remedy) {
    String code =
        "go-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + (done ? "" : "-open");
    return new GoLine(name, done, on, by, new Reason(code, sentence, SOURCE), done ? null : remedy);
  }
}
