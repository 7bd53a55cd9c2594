package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.backup.BackupResult;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;

final class DatabaseFileTest {

    @Test
    void isCopiedBeforeAMigrationTouchesIt() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.take(order("A1"));
            int newest = Migrations.newest();
            shop.tamper("delete from schema_version where version = " + newest);
            // The same migration a second time: most cannot, and then the copy is all there is.
            Throwable _ = catchThrowable(shop::reopen);
            try (var copies = Files.list(shop.folder().resolve("backups"))) {
                assertThat(copies.map(copy -> copy.getFileName().toString()))
                        .singleElement()
                        .asString()
                        .startsWith("before-V%03d-".formatted(newest));
            }
        }
    }

    @Test
    void isCheckedWhenTheProcessBeforeDiedWithItOpen() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.take(order("A1"));
            shop.reopen();
            assertThat(shop.store().openChecks()).isEmpty();
            shop.shut();
            // What a killed process leaves behind.
            Files.createFile(shop.folder().resolve("fahuo.mv.db.open"));
            shop.reopen();
            assertThat(shop.store().openChecks()).isNotEmpty().allMatch(Check::ok);
            shop.reopen();
            assertThat(shop.store().openChecks()).isEmpty();
        }
    }

    @Test
    void isSmallerAndWholeAfterCompacting() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            for (int i = 0; i < 300; i++) {
                shop.take(order("A" + i));
            }
            var backup = shop.folder().resolve("before.zip");
            long before = Files.size(shop.folder().resolve("fahuo.mv.db"));
            assertThat(shop.store().closeCompacting(backup)).isInstanceOf(BackupResult.Done.class);
            assertThat(Files.size(shop.folder().resolve("fahuo.mv.db"))).isLessThan(before);
            shop.reopen();
            assertThat(shop.store().orders().counts()).containsEntry(Phase.PAID, 300L);
            assertThat(shop.store().verifier().all(check -> {})).allMatch(Check::ok);
        }
    }
}
