package shop.fahuo.console.account;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.payment.Route;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// One account being added or changed. Secrets go in and never come back.
public final class AccountFormModel {

    /// What the form needs beside the account.
    ///
    /// @param kept gets the name of the account that was saved, and what its last test said
    record Setting(
            AccountDesk desk,
            Supplier<Actor.Person> person,
            Jobs jobs,
            Threads threads,
            BiConsumer<AccountName, Optional<Tested>> kept) {}

    /// Files that were chosen, and what they turned out to be.
    private record Taken(Path file, Optional<AccountPart> part, String text) {}

    private record Seen(List<ChannelName> channels, List<Route> routes) {}

    private final Setting setting;
    private final Optional<AccountRow> before;
    private final AccountFields fields;
    private final Latest<Optional<Flawed>> checking;
    private final ReadOnlyObjectWrapper<List<ChannelName>> channels =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Flawed>> flaw =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Change>> changes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Tested>> tested =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> unread =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Route> routes = List.of();
    private boolean tried;

    AccountFormModel(Setting setting, Optional<AccountRow> before, String proposedName) {
        this.setting = setting;
        this.before = before;
        fields = new AccountFields(before, proposedName);
        checking = new Latest<>(setting.threads(), this::checked, this::fail);
        fields.all().forEach(field -> field.subscribe(this::changed));
        setting.threads().load(this::look, this::seen, this::fail);
    }

    public AccountFields fields() {
        return fields;
    }

    /// Whether the account is a new one.
    public boolean isFresh() {
        return before.isEmpty();
    }

    /// Those whose money it may prove.
    public ReadOnlyObjectProperty<List<ChannelName>> channelsProperty() {
        return channels.getReadOnlyProperty();
    }

    /// The first field that is wrong. What is only still empty is not, until somebody wants to
    /// save.
    public ReadOnlyObjectProperty<Optional<Flawed>> flawProperty() {
        return flaw.getReadOnlyProperty();
    }

    /// What saving would change for orders.
    public ReadOnlyObjectProperty<List<Change>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What a test of just these fields said.
    public ReadOnlyObjectProperty<Optional<Tested>> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    /// Names of the files last chosen that are no key and no certificate of this kind of account.
    public ReadOnlyObjectProperty<List<String>> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// While it is being tested or saved.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Looks whether what stands in the fields can be used.
    public void check() {
        var draft = fields.draft();
        checking.load(() -> setting.desk().flaw(draft));
    }

    /// Reads a part from a file.
    public void read(AccountPart part, Path file) {
        load(List.of(file), Optional.of(part));
    }

    /// Reads files and finds out which part each of them is.
    public void read(List<Path> files) {
        load(files, Optional.empty());
    }

    /// Takes a part that was copied elsewhere.
    public void paste(AccountPart part, String text) {
        fields.take(part, text.strip(), "");
        check();
    }

    /// Asks the other side what changes nothing, with what stands in the fields.
    public void test() {
        tried = true;
        busy.set(true);
        var draft = fields.draft();
        setting.jobs()
                .start(
                        Wording.of("account.job.try", draft.name()),
                        _ -> setting.desk().test(draft),
                        this::tested,
                        this::fail);
    }

    public void save() {
        tried = true;
        busy.set(true);
        var draft = fields.draft();
        var by = setting.person().get();
        setting.threads()
                .load(
                        () -> setting.desk().save(draft, by),
                        found -> saved(draft.accountName(), found),
                        this::fail);
    }

    private void saved(AccountName name, Optional<Flawed> found) {
        busy.set(false);
        flaw.set(found);
        if (found.isEmpty()) {
            setting.kept().accept(name, tested.get());
        }
    }

    private void tested(Tested result) {
        busy.set(false);
        var unset =
                result.findings().stream()
                        .filter(Finding.NotSet.class::isInstance)
                        .map(found -> ((Finding.NotSet) found).flaw())
                        .findFirst();
        flaw.set(unset);
        tested.set(unset.isPresent() ? Optional.empty() : Optional.of(result));
    }

    private void checked(Optional<Flawed> found) {
        flaw.set(found.filter(one -> tried || !fields.isEmpty(one.part())));
    }

    private void load(List<Path> files, Optional<AccountPart> part) {
        var kind = fields.kindProperty().get();
        setting.threads()
                .load(
                        () -> files.stream().map(file -> take(kind, file, part)).toList(),
                        this::taken,
                        this::fail);
    }

    private static Taken take(AccountKind kind, Path file, Optional<AccountPart> part) {
        try {
            var text = KeyFiles.read(file);
            return new Taken(file, part.or(() -> KeyFiles.part(kind, name(file), text)), text);
        } catch (IOException e) {
            return new Taken(file, Optional.empty(), "");
        }
    }

    private void taken(List<Taken> files) {
        var others = new ArrayList<String>();
        for (var one : files) {
            one.part()
                    .ifPresentOrElse(
                            part -> fields.take(part, one.text(), name(one.file())),
                            () -> others.add(name(one.file())));
        }
        unread.set(List.copyOf(others));
        check();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Seen look() {
        return new Seen(setting.desk().channels(), setting.desk().routes());
    }

    private void seen(Seen now) {
        channels.set(now.channels());
        routes = now.routes();
        changed();
    }

    /// What a test said of other fields is no longer true.
    private void changed() {
        tested.set(Optional.empty());
        changes.set(Change.of(fields, before, routes));
        if (tried) {
            check();
        }
    }

    private void fail(Bug cause) {
        busy.set(false);
        bug.set(Optional.of(cause));
    }
}
