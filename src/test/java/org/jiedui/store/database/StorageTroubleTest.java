package org.jiedui.store.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is the database's fault, and what is not. */
class StorageTroubleTest {

    private static Optional<StorageTrouble> of(String state) {
        return StorageTrouble.find(new PersistenceException(new SQLException("words", state)));
    }

    @Test
    void aDiskWithoutRoom() {
        assertEquals(Optional.of(StorageTrouble.FULL), of("53100"));
        SQLException h2 = new SQLException("IO Exception", "90031", 90031, new IOException("No space left on device"));
        assertEquals(Optional.of(StorageTrouble.FULL), StorageTrouble.find(new RuntimeException(h2)));
    }

    @Test
    void aRowThatIsHeldOrARaceThatIsLost() {
        for (String state : new String[] {"55P03", "57014", "40001", "40P01", "HYT00"}) {
            assertEquals(Optional.of(StorageTrouble.BUSY), of(state), state);
        }
        assertEquals(
                Optional.of(StorageTrouble.BUSY), StorageTrouble.find(new OptimisticLockException("gone meanwhile")));
    }

    @Test
    void aDatabaseThatCannotBeReachedOrBreaksOff() {
        for (String state : new String[] {"08001", "08006", "08003", "53300", "57P01", "57P03", "25P03"}) {
            assertEquals(Optional.of(StorageTrouble.UNAVAILABLE), of(state), state);
        }
        assertEquals(
                Optional.of(StorageTrouble.UNAVAILABLE),
                StorageTrouble.find(new SQLException("Acquisition timeout while waiting for new connection")));
        RuntimeException outer = new RuntimeException("commit");
        outer.addSuppressed(new SQLException("broken", "08006"));
        assertEquals(Optional.of(StorageTrouble.UNAVAILABLE), StorageTrouble.find(outer));
    }

    @Test
    void whatIsNotTheDatabasesFault() {
        for (String state : new String[] {"23505", "23503", "22001", "42601"}) {
            assertEquals(Optional.empty(), of(state), state);
        }
        assertEquals(Optional.empty(), StorageTrouble.find(new IllegalStateException("a bug")));
        assertEquals(Optional.empty(), StorageTrouble.find(new StackOverflowError()));
    }

    @Test
    void theFolderOfAnEmbeddedDatabase() {
        Path here = Path.of("").toAbsolutePath();
        assertEquals(
                here.resolve("var"),
                StorageRoom.folderOf("jdbc:h2:file:./var/jiedui;MODE=PostgreSQL")
                        .normalize());
        assertEquals(Path.of("/data"), StorageRoom.folderOf("jdbc:h2:/data/jiedui"));
        assertNull(StorageRoom.folderOf("jdbc:h2:mem:jiedui;DB_CLOSE_DELAY=-1"));
        assertNull(StorageRoom.folderOf("jdbc:h2:tcp://host/jiedui"));
        assertNull(StorageRoom.folderOf("jdbc:postgresql://host/jiedui"));
    }
}
