package org.nktrials.enrolment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LevelOpeningRepository extends JpaRepository<LevelOpeningRecord, UUID> {

  List<LevelOpeningRecord> findByTrialIdOrderByLevelNumber(UUID trialId);

  /** Levels that were ever opened, lowest first, with the places kept at each over all sites. */
  @Query(
      """
      select new org.nktrials.enrolment.KeptLevel(
               l,
               (select count(s) from SlotRecord s
                 where s.trialId = l.trialId and s.levelNumber = l.levelNumber
                   and s.state in (
                     org.nktrials.enrolment.SlotState.RESERVED,
                     org.nktrials.enrolment.SlotState.CONFIRMED)),
               (select count(r) from PlaceRequestRecord r
                 where r.trialId = l.trialId and r.levelNumber = l.levelNumber
                   and r.state = org.nktrials.enrolment.RequestState.OFFERED))
        from LevelOpeningRecord l
       where l.trialId in :trialIds
       order by l.levelNumber
      """)
  List<KeptLevel> kept(Collection<UUID> trialIds);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from LevelOpeningRecord l where l.trialId = :trialId and l.levelNumber = :level")
  Optional<LevelOpeningRecord> lock(UUID trialId, int level);

  Optional<LevelOpeningRecord> findByTrialIdAndLevelNumber(UUID trialId, int levelNumber);
}
