package org.nktrials.donor.release;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.HlaRelease;
import org.nktrials.rules.hla.LigandSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where rules take ligands from: the newest accepted release, or the built-in family table while
 * there is none. Which release is the newest is asked of the database each time; the alleles of a
 * release never change, so each server keeps those of the last one in memory.
 */
@Service
public class LigandReleases {

  private final ReleaseStore store;
  private final AtomicReference<@Nullable Loaded> last = new AtomicReference<>();

  LigandReleases(ReleaseStore store) {
    this.store = store;
  }

  /** What assessments use now. */
  @Transactional(readOnly = true)
  public Current current() {
    return store
        .current()
        .map(release -> new Current(alleles(release), release.sha256()))
        .orElse(new Current(FamilyTable.INSTANCE, null));
  }

  /** An accepted release by its name, such as the one that a stored assessment names. */
  @Transactional(readOnly = true)
  public Optional<LigandSource> byName(String name) {
    return store.byName(name).map(this::alleles);
  }

  private LigandSource alleles(ReleaseSummary release) {
    Loaded loaded = last.get();
    if (loaded == null || !loaded.summary().id().equals(release.id())) {
      String name = String.valueOf(release.name());
      loaded = new Loaded(release, HlaRelease.of(name, store.alleles(release.id())));
      last.set(loaded);
    }
    return loaded.alleles();
  }

  private record Loaded(ReleaseSummary summary, HlaRelease alleles) {}

  /**
   * A source of ligands and the checksum that a stored assessment freezes.
   *
   * @param sha256 of the release; null at family level
   */
  public record Current(LigandSource source, @Nullable String sha256) {}
}
