package shop.fahuo.console.print;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.labels.label.LabelContent;
import shop.fahuo.labels.label.Party;
import shop.fahuo.labels.paper.PackingSlip;
import shop.fahuo.labels.paper.PickList;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelList;
import shop.fahuo.store.parcel.WaybillRecord;
import shop.fahuo.store.print.LabelKey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What papers a parcel has, and what stands on them.
public final class ParcelLabels {

    private final ParcelList parcels;
    private final Clock clock;

    public ParcelLabels(ParcelList parcels, Clock clock) {
        this.parcels = parcels;
        this.clock = clock;
    }

    /// @param text what a scanner reads off a label, or the parcel's own number
    public Optional<ParcelDetail> find(String text) {
        var id = parcels.scanned(text);
        if (id.isEmpty() && text.matches("\\d{1,18}")) {
            id = Optional.of(new ParcelId(Long.parseLong(text)));
        }
        return id.flatMap(parcels::find);
    }

    /// One for each of its boxes; none for a parcel that has no waybill now.
    public List<LabelKey> labels(ParcelDetail parcel) {
        return booked(parcel)
                .map(booking -> LabelKey.of(parcel.row().id(), booking))
                .orElse(List.of());
    }

    private static Optional<WaybillRecord> booked(ParcelDetail parcel) {
        return parcel.waybills().stream()
                .filter(one -> one.state() == WaybillState.BOOKED)
                .filter(one -> one.waybill().isPresent())
                .findFirst();
    }

    /// Unmasked; empty for a waybill that is not there.
    public Optional<LabelContent> content(LabelKey key) {
        var id = new ParcelId(key.parcel());
        var parcel = parcels.find(id);
        var request = parcels.request(id, key.generation());
        return parcel.stream()
                .flatMap(found -> found.waybills().stream())
                .filter(one -> one.generation() == key.generation())
                .findFirst()
                .flatMap(
                        one ->
                                one.waybill()
                                        .flatMap(
                                                made ->
                                                        request.map(
                                                                asked ->
                                                                        LabelContents.of(
                                                                                one.courier(),
                                                                                asked,
                                                                                made,
                                                                                orders(
                                                                                        parcel
                                                                                                .get()),
                                                                                key.piece(),
                                                                                clock.instant()))));
    }

    /// The shop's numbers of what is in it; of one that was taken apart, the first.
    private static String orders(ParcelDetail parcel) {
        var orders =
                parcel.lines().stream()
                        .map(line -> line.key().number().value())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return orders.isEmpty() ? parcel.row().key().number().value() : orders;
    }

    /// What a picker has to fetch for it.
    public PickList.Parcel pick(ParcelDetail parcel) {
        return new PickList.Parcel(name(parcel), orders(parcel), items(parcel));
    }

    /// What lies in it, for who opens it; empty where nobody is known to send it to.
    ///
    /// @param shop stands in the head
    /// @param words the shop's, at the end
    public Optional<PackingSlip> slip(ParcelDetail parcel, String shop, String words) {
        return parcels.request(
                        parcel.row().id(),
                        parcel.row().waybill().map(WaybillRecord::generation).orElse(0))
                .map(
                        request ->
                                new PackingSlip(
                                        shop,
                                        orders(parcel),
                                        name(parcel),
                                        clock.instant(),
                                        party(request.receiver()),
                                        false,
                                        items(parcel),
                                        words));
    }

    private static Party party(shop.fahuo.core.courier.Party party) {
        return new Party(party.name(), party.company(), party.phone().value(), party.address());
    }

    private static List<PickList.Item> items(ParcelDetail parcel) {
        return parcel.lines().stream().map(ParcelLabels::item).toList();
    }

    private static PickList.Item item(ParcelLine line) {
        return new PickList.Item(line.sku(), line.name(), line.units());
    }

    /// Its waybill, or its own number before there is one.
    private static String name(ParcelDetail parcel) {
        return booked(parcel)
                .map(WaybillRecord::number)
                .orElseGet(() -> "#" + parcel.row().id().value());
    }
}
