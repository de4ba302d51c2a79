package org.nktrials.enrolment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LevelOpeningRepository extends JpaRepository<LevelOpeningRecord, UUID> {

  List<LevelOpeningRecord> findByTrialIdOrderByLevelNumber(UUID trialId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from LevelOpeningRecord l where l.trialId = :trialId and l.levelNumber = :level")
  Optional<LevelOpeningRecord> lock(UUID trialId, int level);

  Optional<LevelOpeningRecord> findByTrialIdAndLevelNumber(UUID trialId, int levelNumber);
}
