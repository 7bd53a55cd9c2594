package shop.fahuo.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.WaybillCall;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.vault.Vaults;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class BackupsTest {

    @TempDir private Path folder;

    @Test
    void bringsBackTheShopAsItWas() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.keys(5);
            shop.take(order("before"), order("called").of(TestShop.PRACTICE));
            shop.work();
            var zip = folder.resolve("b.zip");
            var written = shop.store().backups().write(zip);
            assertThat(written).isEqualTo(new BackupResult.Done(zip, Files.size(zip), false));
            shop.take(order("after"));
            shop.shut();
            assertThat(restore(shop, zip))
                    .isInstanceOfSatisfying(
                            RestoreResult.Restored.class,
                            restored -> {
                                assertThat(restored.doubted()).isEqualTo(1);
                                assertThat(restored.before()).isPresent();
                            });
            shop.reopen();
            assertThat(shop.store().orders().counts())
                    .containsEntry(Phase.SHIPPED, 1L)
                    .containsEntry(Phase.SHIPPING, 1L)
                    .containsEntry(Phase.PAID, 0L);
            assertThat(shop.store().verifier().all(check -> {})).allMatch(Check::ok);
        }
    }

    @Test
    void shipsNothingByItselfAfterARestore() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.keys(5);
            shop.take(order("called").of(TestShop.PRACTICE));
            shop.work();
            var zip = folder.resolve("b.zip");
            shop.store().backups().write(zip);
            shop.shut();
            restore(shop, zip);
            shop.reopen();
            assertThat(shop.store().redSwitch().isOn()).isTrue();
            var task =
                    shop.store().orders().find(shop.id("called")).orElseThrow().tasks().getFirst();
            assertThat(task.state()).isEqualTo(TaskState.UNKNOWN);
        }
    }

    @Test
    void asksForAWaybillBeforeItIsBookedAfterARestore() throws IOException {
        try (var packed = PackedShop.on(Engine.H2).with(order("tea").tea(1))) {
            var shop = packed.shop();
            packed.waybills().book(packed.made("tea"), TestShop.LEI).join();
            var zip = folder.resolve("b.zip");
            shop.store().backups().write(zip);
            // What is forgotten: it was chosen, and booked.
            packed.told(new WaybillTold.Booked(PackedShop.waybill("SF1111111111111")));
            shop.shut();
            assertThat(restore(shop, zip)).isInstanceOf(RestoreResult.Restored.class);
            shop.reopen();
            shop.store().redSwitch().set(false, TestShop.LEI);
            assertThat(packed.call(packed.unchosen().getFirst()))
                    .isInstanceOf(WaybillCall.Query.class);
        }
    }

    @Test
    void isMadeWhileOthersWrite() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            var writing =
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            Stream.iterate(0, i -> i < 300, i -> i + 1)
                                                    .forEach(i -> shop.take(order("A" + i))));
            for (int i = 0; writing.isAlive(); i++) {
                assertThat(shop.store().backups().write(folder.resolve(i + ".zip")))
                        .isInstanceOf(BackupResult.Done.class);
            }
        }
    }

    @Test
    void keepsNoCopyThatIsBroken() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.tamper("update phase_count set orders = 7 where phase = 'DONE'");
            var zip = folder.resolve("b.zip");
            assertThat(shop.store().backups().write(zip))
                    .isInstanceOfSatisfying(
                            BackupResult.Broken.class,
                            broken ->
                                    assertThat(broken.checks())
                                            .extracting(Check::name)
                                            .containsExactly("phase-counts"));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void keepsTheNewestOfTheScheduledOnes() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            Files.writeString(folder.resolve("mine.zip"), "");
            for (int i = 0; i < 4; i++) {
                shop.store().backups().scheduled(folder, 2);
                shop.clock().pass(Duration.ofHours(1));
            }
            assertThat(names(folder))
                    .containsExactly(
                            "fahuo-20261122-040000.zip", "fahuo-20261122-050000.zip", "mine.zip");
        }
    }

    @Test
    void touchesNothingWhenTheFileIsNoBackup() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.take(order("A1"));
            shop.shut();
            var noise = Files.writeString(folder.resolve("noise.zip"), "no zip at all");
            assertThat(restore(shop, noise)).isInstanceOf(RestoreResult.Unusable.class);
            var before = names(shop.folder());
            assertThat(restore(shop, truncated(shop))).isInstanceOf(RestoreResult.Unusable.class);
            assertThat(names(shop.folder())).isEqualTo(before);
            shop.reopen();
            assertThat(shop.store().orders().counts()).containsEntry(Phase.PAID, 1L);
        }
    }

    private Path truncated(TestShop shop) throws IOException {
        var zip = folder.resolve("half.zip");
        shop.reopen();
        shop.store().backups().write(zip);
        shop.shut();
        var bytes = Files.readAllBytes(zip);
        return Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void leavesAShopAloneThatIsOpen() throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            var zip = folder.resolve("b.zip");
            shop.store().backups().write(zip);
            assertThat(restore(shop, zip)).isEqualTo(new RestoreResult.InUse());
        }
    }

    @Test
    void findsOutAnotherShopsKey() {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.shut();
            var other = new byte[Vault.MASTER_BYTES];
            other[0] = 1;
            var stranger = new Vault(other, new SecureRandom());
            assertThatThrownBy(() -> shop.open(shop.url(), stranger))
                    .isInstanceOf(Vault.WrongKeyException.class);
            shop.reopen();
        }
    }

    @Test
    void bringsALockedKeyAlong(@TempDir Path newHome) throws IOException {
        try (var shop = TestShop.on(Engine.H2)) {
            shop.shut();
            var random = new SecureRandom();
            var passphrase = Optional.of("once upon".toCharArray());
            var locked = Vaults.lock(folder, shop.vault(), passphrase, random);
            var zip = folder.resolve("b.zip");
            try (var store = shop.open(shop.url(), locked)) {
                assertThat(store.backups().write(zip))
                        .isEqualTo(new BackupResult.Done(zip, Files.size(zip), true));
            }
            new Restoring(newHome.resolve("fahuo"), shop.clock()).restore(zip, TestShop.LEI);
            assertThat(Vaults.isLocked(newHome)).isTrue();
            assertThat(Files.readString(newHome.resolve("master.key")))
                    .isEqualTo(Files.readString(folder.resolve("master.key")));
            shop.reopen();
        }
    }

    @Test
    void leavesPostgresToItsOwnTools() throws IOException {
        try (var shop = TestShop.on(Engine.POSTGRES)) {
            assertThat(shop.store().backups().write(folder.resolve("b.zip")))
                    .isEqualTo(new BackupResult.UsePgDump());
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static RestoreResult restore(TestShop shop, Path zip) throws IOException {
        return new Restoring(shop.folder().resolve("fahuo"), shop.clock())
                .restore(zip, TestShop.LEI);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
