package org.nktrials.config.demo;

import java.util.List;
import java.util.Set;
import org.nktrials.donor.Relation;
import org.nktrials.patient.Sex;
import org.nktrials.rules.donorselection.KirGene;

/**
 * A synthetic relative.
 *
 * @param kir genes present; empty where KIR was not typed
 * @param cleared whether the donor's physician cleared them
 */
record DemoRelative(
    Relation relation, int birthYear, Sex sex, String hla, Set<KirGene> kir, boolean cleared) {

  /** Lacks C2 and Bw4. */
  static final String RECIPIENT =
      "A*02:01+A*26:01^B*07:02+B*08:01^C*07:02+C*07:01^DRB1*15:01+DRB1*03:01";

  static final List<DemoRelative> ALL =
      List.of(
          // Has C2 and Bw4 but no receptor for them: ligand–ligand yes, receptor–ligand no.
          new DemoRelative(
              Relation.SIBLING,
              1974,
              Sex.MALE,
              "A*02:01+A*01:01^B*07:02+B*44:02^C*07:02+C*05:01^DRB1*15:01+DRB1*04:01",
              Set.of(KirGene.KIR2DL3, KirGene.KIR3DL2),
              true),
          // Has the receptors and no further ligand: receptor–ligand yes, ligand–ligand no.
          new DemoRelative(
              Relation.SIBLING,
              1979,
              Sex.FEMALE,
              "A*02:01+A*03:01^B*07:02+B*35:01^C*07:02+C*12:03^DRB1*15:01+DRB1*01:01",
              Set.of(KirGene.KIR2DL1, KirGene.KIR2DL3, KirGene.KIR3DL1, KirGene.KIR3DL2),
              true),
          // A null allele gives no ligand, though its sequence has the motif of C2.
          new DemoRelative(
              Relation.CHILD,
              1999,
              Sex.MALE,
              "A*26:01+A*24:02^B*08:01+B*35:01^C*07:01+C*04:09N^DRB1*03:01+DRB1*11:01",
              Set.of(KirGene.KIR2DL1, KirGene.KIR2DL3, KirGene.KIR3DL1, KirGene.KIR3DL2),
              true),
          // The laboratory left the second HLA-C allele blank: unknown, not homozygous.
          new DemoRelative(
              Relation.CHILD,
              2002,
              Sex.FEMALE,
              "A*02:01+A*11:01^B*07:02+B*40:01^C*07:02^DRB1*15:01+DRB1*13:01",
              Set.of(),
              false),
          new DemoRelative(
              Relation.COUSIN,
              1968,
              Sex.MALE,
              "A*29:02+A*30:01^B*13:02+B*44:03^C*06:02+C*16:01^DRB1*07:01+DRB1*07:01",
              Set.of(KirGene.KIR2DL1, KirGene.KIR2DL2, KirGene.KIR3DL2),
              false));

  /** The relatives with a receptor that finds no ligand: one to choose, one in reserve. */
  static final List<DemoRelative> TWO = List.of(ALL.get(2), ALL.get(1));
}
