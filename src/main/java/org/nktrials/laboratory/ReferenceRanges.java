package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.Sex;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each laboratory calls normal, from which date on. Ranges are added, never changed. */
@Service
public class ReferenceRanges {

  private static final int OLDEST_AGE = 130;
  private static final int FIRST_YEAR = 1990;

  private final ReferenceRangeRepository ranges;
  private final Laboratories laboratories;
  private final Regrading regrading;
  private final Authority authority;
  private final Clock clock;

  ReferenceRanges(
      ReferenceRangeRepository ranges,
      Laboratories laboratories,
      Regrading regrading,
      Authority authority,
      Clock clock) {
    this.ranges = ranges;
    this.laboratories = laboratories;
    this.regrading = regrading;
    this.authority = authority;
    this.clock = clock;
  }

  /** Every range of a laboratory, latest first. */
  @Transactional(readOnly = true)
  public List<ReferenceRange> of(Laboratory laboratory) {
    authority.require(Permission.VIEW_TRIAL, laboratory.trialId());
    return ranges.findByLaboratoryIdOrderByValidFromDescEnteredAtDesc(laboratory.id()).stream()
        .map(ReferenceRangeRecord::range)
        .toList();
  }

  /**
   * Adds a range that holds from a date on; results since then are graded anew.
   *
   * @throws Refused on the fields of {@link NewRange}
   */
  @Transactional
  public ReferenceRange add(Laboratory laboratory, NewRange typed) {
    if (!laboratories.mayManage(laboratory)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    Optional<ReferenceRangeRecord> before = ranges.findBySubmissionId(typed.submissionId());
    if (before.isPresent()) {
      return before
          .filter(range -> range.laboratoryId().equals(laboratory.id()))
          .orElseThrow(() -> new NotFound("range"))
          .range();
    }
    List<Problem> problems = new ArrayList<>();
    people(typed, problems);
    Limits limits = limits(typed, problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    ReferenceRange range =
        ranges
            .saveAndFlush(new ReferenceRangeRecord(laboratory, typed, limits, clock.instant()))
            .range();
    regrading.afterNewRange(laboratory, range);
    return range;
  }

  private void people(NewRange typed, List<Problem> problems) {
    if (typed.sex() != null && typed.sex() != Sex.FEMALE && typed.sex() != Sex.MALE) {
      problems.add(Problem.of("sex", "range-sex", "Women, men or everybody."));
    }
    if (isNoAge(typed.ageFrom()) || isNoAge(typed.ageTo())) {
      problems.add(Problem.of("ageFrom", "range-age", "Ages lie between 0 and 130 years."));
    } else if (typed.ageFrom() != null
        && typed.ageTo() != null
        && typed.ageFrom() > typed.ageTo()) {
      problems.add(Problem.of("ageTo", "range-ages", "The last age lies before the first."));
    }
    LocalDate latest = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(1);
    if (typed.validFrom().isAfter(latest) || typed.validFrom().getYear() < FIRST_YEAR) {
      problems.add(
          Problem.of(
              "validFrom",
              "range-date",
              "Between 1990 and one year from today, such as its print."));
    }
  }

  private static boolean isNoAge(@Nullable Integer age) {
    return age != null && (age < 0 || age > OLDEST_AGE);
  }

  private static Limits limits(NewRange typed, List<Problem> problems) {
    UnitReading unit = UcumUnits.read(typed.analyte(), typed.unit());
    BigDecimal lower = number("lower", typed.lower(), problems);
    BigDecimal upper = number("upper", typed.upper(), problems);
    if (typed.lower().isBlank() && typed.upper().isBlank()) {
      problems.add(Problem.of("lower", "range-empty", "Type a lower or an upper limit."));
    }
    if (lower != null && upper != null && lower.compareTo(upper) >= 0) {
      problems.add(
          Problem.of("upper", "range-order", "The upper limit lies above the lower limit."));
    }
    if (!(unit instanceof UnitReading.Converts converts)) {
      problems.add(UnitProblems.of("unit", typed.analyte(), typed.unit(), unit));
      return Limits.NONE;
    }
    return new Limits(
        lower == null ? null : converts.canonical(lower),
        upper == null ? null : converts.canonical(upper));
  }

  private static @Nullable BigDecimal number(String field, String text, List<Problem> problems) {
    if (text.isBlank()) {
      return null;
    }
    Optional<BigDecimal> number =
        TypedNumber.of(text).filter(read -> read.comparator() == null).map(TypedNumber::number);
    if (number.isEmpty()) {
      problems.add(Problem.of(field, "not-a-number", TypedNumber.HOW));
    }
    return number.orElse(null);
  }
}
