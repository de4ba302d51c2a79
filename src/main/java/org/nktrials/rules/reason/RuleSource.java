package org.nktrials.rules.reason;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule is published. The constants are the one place that spells these citations; Javadoc,
 * pages and stored decisions take them from here.
 *
 * @param citation authors, year, journal, volume and first page; or what the rule is where nobody
 *     published it
 * @param doi digital object identifier without a resolver in front, null where there is none
 */
public record RuleSource(String citation, @Nullable String doi) {

  /** The 3+3 table of 0, 1 and 2 or more DLTs in 3 or 6 patients. */
  public static final RuleSource STORER_1989 =
      new RuleSource(
          "Storer BE. Design and analysis of phase I clinical trials. Biometrics 1989;45:925",
          "10.2307/2531693");

  /** The MTD as the highest level with at most one DLT in six patients, found by going down. */
  public static final RuleSource KORN_1994 =
      new RuleSource(
          "Korn EL et al. A comparison of two phase I trial designs. Stat Med 1994;13:1799",
          "10.1002/sim.4780131802");

  /** Properties of designs of two cohorts a level, without and with de-escalation. */
  public static final RuleSource LIN_SHIH_2001 =
      new RuleSource(
          "Lin Y, Shih WJ. Statistical properties of the traditional algorithm-based designs for"
              + " phase I cancer clinical trials. Biostatistics 2001;2:203",
          "10.1093/biostatistics/2.2.203");

  /** Terms and grades of version 5.0, by which most running trials grade. */
  public static final RuleSource CTCAE_5 =
      new RuleSource(
          "National Cancer Institute. Common Terminology Criteria for Adverse Events v5.0. 2017",
          null);

  /** Terms and grades of version 6.0. */
  public static final RuleSource CTCAE_6 =
      new RuleSource(
          "National Cancer Institute. Common Terminology Criteria for Adverse Events v6.0. 2025",
          null);

  /** A rule that this project or a trial's protocol sets and nobody published. */
  public static final RuleSource PROJECT_RULE =
      new RuleSource("Project rule or protocol setting, not published", null);
}
