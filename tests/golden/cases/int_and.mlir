// Bitwise and, at every width; with a constant on either side.
// arguments: a_i1 b_i1 a_i4 b_i4 a_i8 b_i8 a_i16 b_i16 a_i32 b_i32 a_i33 b_i33 a_i64 b_i64
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i4, i4, i8, i8, i16, i16, i32, i32, i33, i33, i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i1: i1, %b_i1: i1, %a_i4: i4, %b_i4: i4, %a_i8: i8, %b_i8: i8, %a_i16: i16, %b_i16: i16, %a_i32: i32, %b_i32: i32, %a_i33: i33, %b_i33: i33, %a_i64: i64, %b_i64: i64):
    %0 = "llvm.and"(%a_i1, %b_i1) : (i1, i1) -> i1
    %1 = "llvm.and"(%a_i4, %b_i4) : (i4, i4) -> i4
    %2 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %3 = "llvm.and"(%a_i4, %2) : (i4, i4) -> i4
    %4 = "llvm.mlir.constant"() <{value = -1 : i4}> : () -> i4
    %5 = "llvm.and"(%a_i4, %4) : (i4, i4) -> i4
    %6 = "llvm.mlir.constant"() <{value = -8 : i4}> : () -> i4
    %7 = "llvm.and"(%a_i4, %6) : (i4, i4) -> i4
    %8 = "llvm.mlir.constant"() <{value = -5 : i4}> : () -> i4
    %9 = "llvm.and"(%8, %b_i4) : (i4, i4) -> i4
    %10 = "llvm.and"(%a_i8, %b_i8) : (i8, i8) -> i8
    %11 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %12 = "llvm.and"(%a_i8, %11) : (i8, i8) -> i8
    %13 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %14 = "llvm.and"(%a_i8, %13) : (i8, i8) -> i8
    %15 = "llvm.mlir.constant"() <{value = -128 : i8}> : () -> i8
    %16 = "llvm.and"(%a_i8, %15) : (i8, i8) -> i8
    %17 = "llvm.mlir.constant"() <{value = -5 : i8}> : () -> i8
    %18 = "llvm.and"(%17, %b_i8) : (i8, i8) -> i8
    %19 = "llvm.and"(%a_i16, %b_i16) : (i16, i16) -> i16
    %20 = "llvm.mlir.constant"() <{value = 3 : i16}> : () -> i16
    %21 = "llvm.and"(%a_i16, %20) : (i16, i16) -> i16
    %22 = "llvm.mlir.constant"() <{value = -1 : i16}> : () -> i16
    %23 = "llvm.and"(%a_i16, %22) : (i16, i16) -> i16
    %24 = "llvm.mlir.constant"() <{value = -32768 : i16}> : () -> i16
    %25 = "llvm.and"(%a_i16, %24) : (i16, i16) -> i16
    %26 = "llvm.mlir.constant"() <{value = -5 : i16}> : () -> i16
    %27 = "llvm.and"(%26, %b_i16) : (i16, i16) -> i16
    %28 = "llvm.and"(%a_i32, %b_i32) : (i32, i32) -> i32
    %29 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %30 = "llvm.and"(%a_i32, %29) : (i32, i32) -> i32
    %31 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %32 = "llvm.and"(%a_i32, %31) : (i32, i32) -> i32
    %33 = "llvm.mlir.constant"() <{value = -2147483648 : i32}> : () -> i32
    %34 = "llvm.and"(%a_i32, %33) : (i32, i32) -> i32
    %35 = "llvm.mlir.constant"() <{value = -5 : i32}> : () -> i32
    %36 = "llvm.and"(%35, %b_i32) : (i32, i32) -> i32
    %37 = "llvm.and"(%a_i33, %b_i33) : (i33, i33) -> i33
    %38 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %39 = "llvm.and"(%a_i33, %38) : (i33, i33) -> i33
    %40 = "llvm.mlir.constant"() <{value = -1 : i33}> : () -> i33
    %41 = "llvm.and"(%a_i33, %40) : (i33, i33) -> i33
    %42 = "llvm.mlir.constant"() <{value = -4294967296 : i33}> : () -> i33
    %43 = "llvm.and"(%a_i33, %42) : (i33, i33) -> i33
    %44 = "llvm.mlir.constant"() <{value = -5 : i33}> : () -> i33
    %45 = "llvm.and"(%44, %b_i33) : (i33, i33) -> i33
    %46 = "llvm.and"(%a_i64, %b_i64) : (i64, i64) -> i64
    %47 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %48 = "llvm.and"(%a_i64, %47) : (i64, i64) -> i64
    %49 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %50 = "llvm.and"(%a_i64, %49) : (i64, i64) -> i64
    %51 = "llvm.mlir.constant"() <{value = -9223372036854775808 : i64}> : () -> i64
    %52 = "llvm.and"(%a_i64, %51) : (i64, i64) -> i64
    %53 = "llvm.mlir.constant"() <{value = -5 : i64}> : () -> i64
    %54 = "llvm.and"(%53, %b_i64) : (i64, i64) -> i64
    %55 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i1>
    %56 = "llvm.insertvalue"(%55, %0) <{position = array<i64: 0>}> : (!llvm.array<1 x i1>, i1) -> !llvm.array<1 x i1>
    %57 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i4>
    %58 = "llvm.insertvalue"(%57, %1) <{position = array<i64: 0>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %59 = "llvm.insertvalue"(%58, %3) <{position = array<i64: 1>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %60 = "llvm.insertvalue"(%59, %5) <{position = array<i64: 2>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %61 = "llvm.insertvalue"(%60, %7) <{position = array<i64: 3>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %62 = "llvm.insertvalue"(%61, %9) <{position = array<i64: 4>}> : (!llvm.array<5 x i4>, i4) -> !llvm.array<5 x i4>
    %63 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i8>
    %64 = "llvm.insertvalue"(%63, %10) <{position = array<i64: 0>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %65 = "llvm.insertvalue"(%64, %12) <{position = array<i64: 1>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %66 = "llvm.insertvalue"(%65, %14) <{position = array<i64: 2>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %67 = "llvm.insertvalue"(%66, %16) <{position = array<i64: 3>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %68 = "llvm.insertvalue"(%67, %18) <{position = array<i64: 4>}> : (!llvm.array<5 x i8>, i8) -> !llvm.array<5 x i8>
    %69 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i16>
    %70 = "llvm.insertvalue"(%69, %19) <{position = array<i64: 0>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %71 = "llvm.insertvalue"(%70, %21) <{position = array<i64: 1>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %72 = "llvm.insertvalue"(%71, %23) <{position = array<i64: 2>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %73 = "llvm.insertvalue"(%72, %25) <{position = array<i64: 3>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %74 = "llvm.insertvalue"(%73, %27) <{position = array<i64: 4>}> : (!llvm.array<5 x i16>, i16) -> !llvm.array<5 x i16>
    %75 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i32>
    %76 = "llvm.insertvalue"(%75, %28) <{position = array<i64: 0>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %77 = "llvm.insertvalue"(%76, %30) <{position = array<i64: 1>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %78 = "llvm.insertvalue"(%77, %32) <{position = array<i64: 2>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %79 = "llvm.insertvalue"(%78, %34) <{position = array<i64: 3>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %80 = "llvm.insertvalue"(%79, %36) <{position = array<i64: 4>}> : (!llvm.array<5 x i32>, i32) -> !llvm.array<5 x i32>
    %81 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i33>
    %82 = "llvm.insertvalue"(%81, %37) <{position = array<i64: 0>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %83 = "llvm.insertvalue"(%82, %39) <{position = array<i64: 1>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %84 = "llvm.insertvalue"(%83, %41) <{position = array<i64: 2>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %85 = "llvm.insertvalue"(%84, %43) <{position = array<i64: 3>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %86 = "llvm.insertvalue"(%85, %45) <{position = array<i64: 4>}> : (!llvm.array<5 x i33>, i33) -> !llvm.array<5 x i33>
    %87 = "llvm.mlir.poison"() : () -> !llvm.array<5 x i64>
    %88 = "llvm.insertvalue"(%87, %46) <{position = array<i64: 0>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %89 = "llvm.insertvalue"(%88, %48) <{position = array<i64: 1>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %90 = "llvm.insertvalue"(%89, %50) <{position = array<i64: 2>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %91 = "llvm.insertvalue"(%90, %52) <{position = array<i64: 3>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %92 = "llvm.insertvalue"(%91, %54) <{position = array<i64: 4>}> : (!llvm.array<5 x i64>, i64) -> !llvm.array<5 x i64>
    %93 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %94 = "llvm.alloca"(%93) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %95 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %96 = "llvm.alloca"(%95) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %97 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %98 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%96, %98) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %99 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %99) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %100 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %100) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %101 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %101) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %102 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %102) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %103 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %103) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %104 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%97, %104) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %105 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %106 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%105, %106) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %107 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %108 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%107, %108) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %109 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %110 = "llvm.getelementptr"(%94) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%109, %110) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %111 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %112 = "llvm.alloca"(%111) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %113 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %114 = "llvm.alloca"(%113) <{elem_type = !llvm.array<1 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%56, %114) <{ordering = 0 : i64}> : (!llvm.array<1 x i1>, !llvm.ptr) -> ()
    %115 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %116 = "llvm.getelementptr"(%112, %115) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%114, %116) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %117 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %118 = "llvm.alloca"(%117) <{elem_type = !llvm.array<5 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%62, %118) <{ordering = 0 : i64}> : (!llvm.array<5 x i4>, !llvm.ptr) -> ()
    %119 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %120 = "llvm.getelementptr"(%112, %119) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%118, %120) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %121 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %122 = "llvm.alloca"(%121) <{elem_type = !llvm.array<5 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%68, %122) <{ordering = 0 : i64}> : (!llvm.array<5 x i8>, !llvm.ptr) -> ()
    %123 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %124 = "llvm.getelementptr"(%112, %123) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%122, %124) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %125 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %126 = "llvm.alloca"(%125) <{elem_type = !llvm.array<5 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%74, %126) <{ordering = 0 : i64}> : (!llvm.array<5 x i16>, !llvm.ptr) -> ()
    %127 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %128 = "llvm.getelementptr"(%112, %127) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%126, %128) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %129 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %130 = "llvm.alloca"(%129) <{elem_type = !llvm.array<5 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%80, %130) <{ordering = 0 : i64}> : (!llvm.array<5 x i32>, !llvm.ptr) -> ()
    %131 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %132 = "llvm.getelementptr"(%112, %131) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%130, %132) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %133 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %134 = "llvm.alloca"(%133) <{elem_type = !llvm.array<5 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%86, %134) <{ordering = 0 : i64}> : (!llvm.array<5 x i33>, !llvm.ptr) -> ()
    %135 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %136 = "llvm.getelementptr"(%112, %135) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%134, %136) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %137 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %138 = "llvm.alloca"(%137) <{elem_type = !llvm.array<5 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%92, %138) <{ordering = 0 : i64}> : (!llvm.array<5 x i64>, !llvm.ptr) -> ()
    %139 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %140 = "llvm.getelementptr"(%112, %139) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%138, %140) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %141 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %142 = "llvm.load"(%141) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %143 = "llvm.call"(%94, %142, %112) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %144 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %145 = "llvm.icmp"(%143, %144) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%145)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%143) : (i32) -> ()
  ^launched0:
    %146 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%146) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
