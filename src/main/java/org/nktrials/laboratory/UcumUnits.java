package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import org.jspecify.annotations.Nullable;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;
import tech.units.indriya.function.RationalNumber;

/**
 * Brings typed units into the canonical unit of a test. Powers of ten are read here because the
 * library's parser knows neither {@code 10*} nor {@code 10^}. Decimal factors convert exactly; a
 * division by a molar mass keeps 10 significant digits.
 */
final class UcumUnits {

  private static final UCUMFormat UCUM = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
  private static final MathContext DIGITS = new MathContext(10);
  private static final Pattern ENZYME_UNIT = Pattern.compile("(?<![A-Za-z\\[])([munpk]?)U(?=/|$)");

  private UcumUnits() {}

  /** What a typed unit is for a test. */
  static UnitReading read(Analyte analyte, String typed) {
    UnitText canonical = UnitText.of(analyte.unit()).orElseThrow();
    UnitText text = UnitText.of(typed).orElse(null);
    if (text == null) {
      return new UnitReading.Unknown();
    }
    String rest = international(text.rest(), canonical.rest());
    if (canonical.rest().isEmpty()) {
      return text.power() == 0 && rest.isEmpty() && !typed.isBlank()
          ? new UnitReading.Converts(value -> value)
          : new UnitReading.OtherQuantity();
    }
    Unit<?> unit = parse(rest).orElse(null);
    if (unit == null || rest.isEmpty()) {
      return new UnitReading.Unknown();
    }
    boolean charges = rest.contains("eq") && !analyte.isMonovalentIon();
    if (charges || rest.contains("[IU]") != canonical.rest().contains("[IU]")) {
      return new UnitReading.OtherQuantity();
    }
    UnaryOperator<BigDecimal> rule = between(unit, canonical.rest(), analyte.molarMass());
    int power = text.power() - canonical.power();
    return rule == null
        ? new UnitReading.OtherQuantity()
        : new UnitReading.Converts(value -> rule.apply(value).scaleByPowerOfTen(power));
  }

  /** Enzyme activity is printed as U or IU; hormones are in international units, printed so too. */
  private static String international(String rest, String canonical) {
    if (canonical.startsWith("U/")) {
      return rest.replace("[IU]", "U");
    }
    return canonical.contains("[IU]") ? ENZYME_UNIT.matcher(rest).replaceAll("$1[IU]") : rest;
  }

  private static @Nullable UnaryOperator<BigDecimal> between(
      Unit<?> typed, String canonical, @Nullable MolarMass molarMass) {
    Unit<?> wanted = known(canonical);
    UnitConverter direct = converter(typed, wanted);
    if (direct != null) {
      return value -> exact(direct.convert(value));
    }
    UnitConverter mass = converter(typed, known("g/L"));
    UnitConverter amount = converter(known("mol/L"), wanted);
    if (mass == null || amount == null || molarMass == null) {
      return null;
    }
    return value ->
        exact(amount.convert(exact(mass.convert(value)).divide(molarMass.gramsPerMole(), DIGITS)));
  }

  private static @Nullable UnitConverter converter(Unit<?> from, Unit<?> to) {
    try {
      return from.getConverterToAny(to);
    } catch (IncommensurableException e) {
      return null;
    }
  }

  private static BigDecimal exact(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case RationalNumber rational ->
          new BigDecimal(rational.getDividend())
              .divide(new BigDecimal(rational.getDivisor()), DIGITS);
      default -> new BigDecimal(number.toString());
    };
  }

  private static Unit<?> known(String ucum) {
    return parse(ucum).orElseThrow();
  }

  private static Optional<Unit<?>> parse(String ucum) {
    try {
      return Optional.of(UCUM.parse(ucum));
    } catch (MeasurementException | IllegalArgumentException | TokenMgrError e) {
      return Optional.empty();
    }
  }
}
