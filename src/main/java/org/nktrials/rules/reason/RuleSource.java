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

  /** HLA-C with lysine or asparagine at position 80 as ligands of two kinds of NK cells. */
  public static final RuleSource COLONNA_1993 =
      new RuleSource("Colonna M et al. Proc Natl Acad Sci USA 1993;90:12000 (PMID 8265660)", null);

  /** The residues of the Bw4 motif that KIR3DL1 recognises. */
  public static final RuleSource GUMPERZ_1997 =
      new RuleSource("Gumperz JE et al. J Immunol 1997;158:5237", null);

  /** The C1 epitope and its receptors, with HLA-B*46:01 and B*73:01. */
  public static final RuleSource MOESTA_PARHAM_2012 =
      new RuleSource("Moesta AK, Parham P. Front Immunol 2012;3:336", "10.3389/fimmu.2012.00336");

  /** Which HLA-A molecules with the Bw4 motif are ligands of KIR3DL1. */
  public static final RuleSource STERN_2008 =
      new RuleSource("Stern M et al. Blood 2008;112:708", null);

  /** Reactivity of Bw4-positive HLA-A and HLA-B alleles with KIR3DL1. */
  public static final RuleSource FOLEY_2008 =
      new RuleSource("Foley BA et al. Blood 2008;112:435", null);

  /** Ligands of the donor that the recipient lacks: the ligand-ligand model. */
  public static final RuleSource RUGGERI_2002 =
      new RuleSource("Ruggeri L et al. Science 2002;295:2097", null);

  /** Donor NK cell alloreactivity, confirmed by alloreactive clones. */
  public static final RuleSource RUGGERI_2007 =
      new RuleSource("Ruggeri L et al. Blood 2007;110:433", null);

  /** Centromeric and telomeric KIR motifs and the B content of a donor. */
  public static final RuleSource COOLEY_2010 =
      new RuleSource("Cooley S et al. Blood 2010;116:2411", null);

  /** No benefit of a KIR-informed choice of unrelated donors in large registries. */
  public static final RuleSource SCHETELIG_2020 =
      new RuleSource("Schetelig J et al. Blood 2020;135:1386", null);

  /** Names, groups and protein sequences of HLA alleles. */
  public static final RuleSource IPD_IMGT_HLA =
      new RuleSource(
          "Barker DJ et al. The IPD-IMGT/HLA Database. Nucleic Acids Res 2023;51:D948", null);

  /** A rule that this project or a trial's protocol sets and nobody published. */
  public static final RuleSource PROJECT_RULE =
      new RuleSource("Project rule or protocol setting, not published", null);
}
