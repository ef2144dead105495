package org.jiedui.store.list;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jiedui.store.database.Columns;
import org.jiedui.store.database.Compressed;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "published_list")
@DynamicUpdate
@NullUnmarked
class ListEntity {
    @Id
    String id;

    String series;
    int number;

    @Enumerated(EnumType.STRING)
    ListStatus status;

    String planId;
    String rosterId;
    Instant publishedAt;
    String publishedBy;
    String note;
    Instant replyBy;
    Integer restoredFrom;
    Instant withdrawnAt;
    String withdrawnBecause;
    int paired;
    String sha256;
    String rosterSha256;
    String weights;

    StoredList toRecord() {
        return new StoredList(
                id,
                new ListName(series, number),
                status,
                publishedAt,
                new Publication(publishedBy, note, replyBy),
                restoredFrom,
                withdrawnAt == null ? null : new StoredList.Withdrawal(withdrawnAt, withdrawnBecause),
                paired,
                new StoredList.PublishedFrom(planId, rosterId, rosterSha256, sha256));
    }

    ListContent toContent(ListContentEntity content) {
        return new ListContent(
                planId,
                rosterId,
                rosterSha256,
                Columns.toWeights(weights, Columns.noWeights()),
                ListAuditColumn.read(new Compressed(content.audit)),
                Columns.toPlan(content.pairings),
                sha256);
    }
}
