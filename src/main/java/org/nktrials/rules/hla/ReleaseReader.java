package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.hla.ResidueWindow.PlacedResidues;

/** Reads the files of an IPD-IMGT/HLA release and derives the motif of every allele. */
public final class ReleaseReader {

  /** Changes when the same release may give another ligand. */
  public static final String VERSION = "hla-ligand/2";

  private static final int TOLD_EVERY = 1_000;

  private final ReleaseProgress progress;
  private final List<ReleaseAllele> alleles = new ArrayList<>();

  private ReleaseReader(ReleaseProgress progress) {
    this.progress = progress;
  }

  /**
   * Reads a release as a whole or refuses it.
   *
   * @param files content of the files as published
   */
  public static ReleaseReading read(Map<ReleaseFile, byte[]> files, ReleaseProgress progress) {
    List<ReleaseProblem> missing = new ArrayList<>();
    for (ReleaseFile file : ReleaseFile.values()) {
      if (!files.containsKey(file)) {
        missing.add(new ReleaseProblem(file.fileName(), 0, "The file is missing."));
      }
    }
    if (!missing.isEmpty()) {
      return new ReleaseReading.Refused(missing);
    }
    try {
      return new ReleaseReader(progress).read(new EnumMap<>(files));
    } catch (ReleaseRefused refused) {
      return new ReleaseReading.Refused(List.of(refused.problem()));
    }
  }

  private ReleaseReading read(EnumMap<ReleaseFile, byte[]> files) throws ReleaseRefused {
    GroupFile gGroups = GroupFile.read(ReleaseFile.NOM_G, content(files, ReleaseFile.NOM_G));
    GroupFile pGroups = GroupFile.read(ReleaseFile.NOM_P, content(files, ReleaseFile.NOM_P));
    Map<ReleaseFile, List<ProteinRecord>> sequences = new EnumMap<>(ReleaseFile.class);
    for (ReleaseFile file : ReleaseFile.SEQUENCES) {
      sequences.put(file, FastaFile.read(file, content(files, file)));
    }
    List<ReleaseProblem> problems = ReleaseChecks.of(sequences, gGroups, pGroups);
    if (!problems.isEmpty()) {
      return new ReleaseReading.Refused(problems);
    }
    for (var file : sequences.entrySet()) {
      derive(file.getKey(), file.getValue(), gGroups, pGroups);
    }
    withoutProtein(gGroups, sequences);
    return new ReleaseReading.Accepted(gGroups.version(), alleles);
  }

  private static byte[] content(Map<ReleaseFile, byte[]> files, ReleaseFile file) {
    return files.getOrDefault(file, new byte[0]);
  }

  private void derive(
      ReleaseFile file, List<ProteinRecord> records, GroupFile gGroups, GroupFile pGroups)
      throws ReleaseRefused {
    ResidueWindow window = ResidueWindow.of(records);
    if (window.isEmpty()) {
      throw new ReleaseRefused(file, 0, "The file is not whole: it holds no full-length sequence.");
    }
    int done = 0;
    for (ProteinRecord record : records) {
      PlacedResidues residues = window.place(record.sequence());
      Motif motif = residues == null ? null : ResidueRule.motif(record.allele(), residues);
      if (window.isExhausted()) {
        throw new ReleaseRefused(file, record.line(), "Too many sequences are unlike HLA.");
      }
      add(record.name(), motif, gGroups, pGroups);
      done++;
      if (done % TOLD_EVERY == 0 || done == records.size()) {
        progress.at(file, done, records.size());
      }
    }
  }

  /** Null alleles that make no protein stand in the file of groups alone. */
  private void withoutProtein(GroupFile gGroups, Map<ReleaseFile, List<ProteinRecord>> sequences) {
    var rest = new java.util.TreeMap<>(gGroups.groupOf());
    sequences.values().forEach(records -> records.forEach(record -> rest.remove(record.name())));
    rest.forEach((name, group) -> alleles.add(new ReleaseAllele(name, null, orNull(group), null)));
  }

  private void add(String name, @Nullable Motif motif, GroupFile gGroups, GroupFile pGroups) {
    alleles.add(
        new ReleaseAllele(
            name,
            motif == null ? null : motif.name(),
            orNull(gGroups.groupOf().get(name)),
            orNull(pGroups.groupOf().get(name))));
  }

  private static @Nullable String orNull(@Nullable String group) {
    return group == null || group.isEmpty() ? null : group;
  }
}
