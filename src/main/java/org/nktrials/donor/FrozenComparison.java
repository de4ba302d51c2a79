package org.nktrials.donor;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.DonorCriteria;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donorselection.DonorSelection;
import org.nktrials.rules.donorselection.SelectionModel;
import org.nktrials.rules.donorselection.Verdict;

/**
 * A comparison as text, so that it can be kept with the signature and told from a later one.
 *
 * @param inputs settings, typings and what is recorded of each donor
 * @param outcome a line for each candidate: code, then name=value parted by tabs
 */
record FrozenComparison(String ruleVersion, String release, String inputs, String outcome) {

  static FrozenComparison of(Comparison comparison) {
    return new FrozenComparison(
        String.join(", ", DonorSelection.VERSION, DonorCriteria.VERSION, DonorOrder.VERSION),
        comparison.outlook().release(),
        inputs(comparison),
        comparison.donors().stream()
            .filter(one -> one.rank() > 0)
            .map(FrozenComparison::line)
            .collect(joining("\n")));
  }

  /** What this comparison says otherwise than an earlier outcome, as sentences. */
  List<String> differencesFrom(DonorChoice signed) {
    List<String> differences = new ArrayList<>();
    if (!release.equals(signed.release())) {
      differences.add("Ligands by %s instead of %s.".formatted(release, signed.release()));
    }
    Map<String, Map<String, String>> then = read(signed.outcome());
    Map<String, Map<String, String>> now = read(outcome);
    then.forEach((code, values) -> differences.addAll(changes(code, values, now.get(code))));
    now.keySet().stream()
        .filter(code -> !then.containsKey(code))
        .map(code -> code + " has become a candidate since.")
        .forEach(differences::add);
    return differences;
  }

  private static List<String> changes(
      String code, Map<String, String> then, @Nullable Map<String, String> now) {
    if (now == null) {
      return List.of(code + " is no candidate any more.");
    }
    return then.entrySet().stream()
        .filter(one -> !Objects.equals(now.get(one.getKey()), one.getValue()))
        .map(
            one ->
                "%s: %s %s instead of %s."
                    .formatted(
                        code,
                        one.getKey(),
                        now.getOrDefault(one.getKey(), "not known"),
                        one.getValue()))
        .toList();
  }

  private static String line(ComparedDonor one) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rank", Integer.toString(one.rank()));
    values.put("eligible", word(one.verdict().eligible()));
    for (SelectionModel model : SelectionModel.values()) {
      values.put(model.label(), word(one.assessment().verdict(model)));
    }
    values.put("haploidentical", word(one.assessment().haploidentity().verdict()));
    return one.donor().shortCode()
        + values.entrySet().stream()
            .map(value -> "\t" + value.getKey() + "=" + value.getValue())
            .collect(joining());
  }

  private static Map<String, Map<String, String>> read(String outcome) {
    Map<String, Map<String, String>> donors = new LinkedHashMap<>();
    outcome
        .lines()
        .forEach(
            line -> {
              String[] parts = line.split("\t");
              Map<String, String> values = new LinkedHashMap<>();
              for (int at = 1; at < parts.length; at++) {
                int equal = parts[at].indexOf('=');
                values.put(parts[at].substring(0, equal), parts[at].substring(equal + 1));
              }
              donors.put(parts[0], values);
            });
    return donors;
  }

  private static String inputs(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    DonorRules rules = comparison.rules();
    lines.add(
        "Model %s; A Bw4 %s; B*13 Bw4 %s; KIR3DL2 counted %s; order: %s"
            .formatted(
                rules.selection().model().label(),
                rules.selection().switches().hlaABw4(),
                rules.selection().switches().b13Bw4(),
                rules.selection().countKir3dl2(),
                rules.order().words()));
    lines.add(
        "Ligands by %s%s"
            .formatted(
                comparison.outlook().release(),
                comparison.releaseSha256() == null
                    ? ""
                    : ", SHA-256 " + comparison.releaseSha256()));
    lines.add(
        "Apheresis %s, conditioning %s"
            .formatted(comparison.plan().apheresisOn(), comparison.plan().conditioningOn()));
    lines.add("Recipient: " + typing(comparison.typing()));
    comparison.donors().stream()
        .filter(one -> one.rank() > 0)
        .map(
            one ->
                "%s, %s, born %d: %s; clearance %s until %s; consent %s; antibodies %s"
                    .formatted(
                        one.donor().shortCode(),
                        one.donor().relation().label(),
                        one.donor().birthYear(),
                        typing(one.typing()),
                        one.standing().clearance().label(),
                        one.standing().validUntil(),
                        one.standing().consentVersion(),
                        one.donor().findings().antibodyWords()))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private static String typing(@Nullable Typing typing) {
    return typing == null
        ? "not typed"
        : "typing version %d, %s, KIR %s"
            .formatted(
                typing.number(), typing.hla(), KirText.write(typing.kir()).replace('\n', ','));
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case YES -> "yes";
      case NO -> "no";
      case UNDETERMINED -> "cannot be determined";
    };
  }
}
