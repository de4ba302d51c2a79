package org.nktrials.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleGrantRepository extends JpaRepository<RoleGrantRecord, UUID> {

  List<RoleGrantRecord> findByPersonIdOrderByGrantedAt(UUID personId);
}
