package org.nktrials.rules.immune;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.count.Counts;
import org.nktrials.cytometry.count.Derived;
import org.nktrials.rules.immune.Derivation.Quotient;
import org.nktrials.rules.immune.Derivation.Share;
import org.nktrials.rules.immune.Derivation.Sum;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Computes parameters that were not measured from the values of the same sample: ratios, subsets as
 * a share of their parent's count, sums. Counts of two platforms are never computed with together;
 * a value with a qualifier is no number to compute with.
 */
public final class DerivedValues {

  /** Rounding of reports; a default of this project. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  private final List<ImmuneValue> values;

  private DerivedValues(Collection<ImmuneValue> values) {
    this.values = List.copyOf(values);
  }

  /** Codes of the parameters and of everything that they may be computed from. */
  public static Set<String> withInputs(Set<String> parameters) {
    Set<String> all = new LinkedHashSet<>(parameters);
    parameters.forEach(one -> Derivation.of(one).ifPresent(how -> all.addAll(how.inputs())));
    return all;
  }

  /** Those of the parameters that may follow from others. */
  public static Set<String> derivable(Set<String> parameters) {
    return parameters.stream()
        .filter(one -> Derivation.of(one).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What follows for these parameters, one value for each platform. A parameter that was measured,
   * or of which an input is missing, is left out.
   *
   * @param values of one sample
   */
  public static List<DerivedValue> of(Collection<ImmuneValue> values, Set<String> parameters) {
    DerivedValues sample = new DerivedValues(values);
    return parameters.stream()
        .filter(one -> values.stream().noneMatch(value -> value.parameter().equals(one)))
        .flatMap(
            one -> Derivation.of(one).stream().flatMap(how -> sample.follow(one, how).stream()))
        .toList();
  }

  /**
   * Why a stored value contradicts what the other values of its sample give; empty when it does
   * not, or nothing follows on its platform.
   *
   * @param values of one sample, the stored one among them
   */
  public static Optional<Reason> contradiction(ImmuneValue stored, Collection<ImmuneValue> values) {
    if (!stored.isNumber()) {
      return Optional.empty();
    }
    List<ImmuneValue> others =
        values.stream().filter(one -> !one.parameter().equals(stored.parameter())).toList();
    return of(others, Set.of(stored.parameter())).stream()
        .flatMap(one -> one instanceof DerivedValue.Known known ? Stream.of(known) : Stream.empty())
        .filter(
            known -> known.method() == stored.method() || stored.method() == ImmuneMethod.DERIVED)
        .filter(known -> differs(there(stored.value()), known.value()))
        .map(known -> differing(stored, known))
        .findFirst();
  }

  private static boolean differs(BigDecimal stored, BigDecimal computed) {
    return stored.subtract(computed).abs().compareTo(computed.multiply(TOLERANCE)) > 0;
  }

  private static Reason differing(ImmuneValue stored, DerivedValue.Known known) {
    return reason(
        "DERIVED_DIFFERS",
        "%s is %s, but %s gives %s, more than 5 %% away (tolerance: default of this project)."
            .formatted(
                stored.parameter(),
                there(stored.value()).toPlainString(),
                String.join(" and ", known.inputs()),
                known.value().round(new MathContext(4)).toPlainString()));
  }

  private List<DerivedValue> follow(String parameter, Derivation how) {
    if (!how.inputs().stream().allMatch(this::isThere)) {
      return List.of();
    }
    List<DerivedValue> found = new ArrayList<>();
    for (ImmuneMethod platform :
        EnumSet.of(
            ImmuneMethod.SINGLE_PLATFORM, ImmuneMethod.DUAL_PLATFORM, ImmuneMethod.DERIVED)) {
      List<ImmuneValue> inputs = inputs(how, platform);
      if (inputs.size() == how.inputs().size()) {
        found.add(compute(parameter, how, platform, inputs));
      }
    }
    return found.isEmpty() ? List.of(mixed(parameter, how)) : found;
  }

  private boolean isThere(String parameter) {
    return values.stream().anyMatch(value -> value.parameter().equals(parameter));
  }

  private List<ImmuneValue> inputs(Derivation how, ImmuneMethod platform) {
    return how.inputs().stream()
        .flatMap(
            code ->
                values.stream()
                    .filter(value -> value.parameter().equals(code))
                    .filter(value -> fits(value, platform))
                    .limit(1))
        .toList();
  }

  private static boolean fits(ImmuneValue value, ImmuneMethod platform) {
    return value.method() == platform || value.method() == ImmuneMethod.PERCENTAGE;
  }

  private static DerivedValue compute(
      String parameter, Derivation how, ImmuneMethod platform, List<ImmuneValue> inputs) {
    Optional<ImmuneValue> open = inputs.stream().filter(value -> !value.isNumber()).findFirst();
    if (open.isPresent()) {
      return undefined(
          parameter, "NOT_A_NUMBER", open.get().parameter() + " is not an exact number.");
    }
    List<BigDecimal> numbers =
        inputs.stream().map(ImmuneValue::value).map(DerivedValues::there).toList();
    Derived derived =
        switch (how) {
          case Quotient _ -> Counts.cd4ToCd8(numbers.getFirst(), numbers.getLast());
          case Share _ -> Counts.ofParent(numbers.getLast(), numbers.getFirst());
          case Sum _ -> Counts.together(numbers);
        };
    return switch (derived) {
      case Derived.Undefined(String sentence) -> undefined(parameter, "UNDEFINED", sentence);
      case Derived.Known(BigDecimal value, _, _) ->
          new DerivedValue.Known(
              parameter, value, platform, how.inputs(), reason("DERIVED", words(how, platform)));
    };
  }

  private static BigDecimal there(@Nullable BigDecimal value) {
    return requireNonNull(value);
  }

  private static DerivedValue mixed(String parameter, Derivation how) {
    return undefined(
        parameter,
        "MIXED_METHODS",
        "%s were counted on different platforms, which are not computed with together."
            .formatted(String.join(" and ", how.inputs())));
  }

  private static DerivedValue undefined(String parameter, String code, String sentence) {
    return new DerivedValue.Undefined(parameter, reason(code, sentence));
  }

  private static String words(Derivation how, ImmuneMethod platform) {
    String formula =
        switch (how) {
          case Quotient(String over, String under) -> over + " / " + under;
          case Share(String percent, String parent) -> percent + " × " + parent;
          case Sum(List<String> parts) -> String.join(" + ", parts);
        };
    return "derived from " + formula + ", " + platform.label();
  }

  private static Reason reason(String code, String sentence) {
    return new Reason(code, sentence, RuleSource.PROJECT_RULE);
  }
}
