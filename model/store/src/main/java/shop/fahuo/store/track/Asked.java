package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.parcel.ParcelId;

/// A waybill that a courier is being asked about.
public record Asked(ParcelId parcel, int generation, Courier courier, WaybillNumber number) {}
