// Integer intrinsics, at every width that C++ has.
// arguments: a_i8 b_i8 a_i16 b_i16 a_i32 b_i32 a_i64 b_i64
// runs: 120
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i8, i8, i16, i16, i32, i32, i64, i64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a_i8: i8, %b_i8: i8, %a_i16: i16, %b_i16: i16, %a_i32: i32, %b_i32: i32, %a_i64: i64, %b_i64: i64):
    %0 = "llvm.intr.smax"(%a_i8, %b_i8) : (i8, i8) -> i8
    %1 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %2 = "llvm.intr.smax"(%a_i8, %1) : (i8, i8) -> i8
    %3 = "llvm.intr.smin"(%a_i8, %b_i8) : (i8, i8) -> i8
    %4 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %5 = "llvm.intr.smin"(%a_i8, %4) : (i8, i8) -> i8
    %6 = "llvm.intr.umax"(%a_i8, %b_i8) : (i8, i8) -> i8
    %7 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %8 = "llvm.intr.umax"(%a_i8, %7) : (i8, i8) -> i8
    %9 = "llvm.intr.umin"(%a_i8, %b_i8) : (i8, i8) -> i8
    %10 = "llvm.mlir.constant"() <{value = 5 : i8}> : () -> i8
    %11 = "llvm.intr.umin"(%a_i8, %10) : (i8, i8) -> i8
    %12 = "llvm.intr.abs"(%a_i8) <{is_int_min_poison = false}> : (i8) -> i8
    %13 = "llvm.intr.ctlz"(%a_i8) <{is_zero_poison = false}> : (i8) -> i8
    %14 = "llvm.intr.cttz"(%a_i8) <{is_zero_poison = false}> : (i8) -> i8
    %15 = "llvm.intr.ctpop"(%a_i8) : (i8) -> i8
    %16 = "llvm.intr.ctlz"(%b_i8) <{is_zero_poison = true}> : (i8) -> i8
    %17 = "llvm.mlir.constant"() <{value = 7 : i8}> : () -> i8
    %18 = "llvm.sub"(%17, %16) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %19 = "llvm.intr.smax"(%16, %a_i8) : (i8, i8) -> i8
    %20 = "llvm.intr.smax"(%a_i16, %b_i16) : (i16, i16) -> i16
    %21 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %22 = "llvm.intr.smax"(%a_i16, %21) : (i16, i16) -> i16
    %23 = "llvm.intr.smin"(%a_i16, %b_i16) : (i16, i16) -> i16
    %24 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %25 = "llvm.intr.smin"(%a_i16, %24) : (i16, i16) -> i16
    %26 = "llvm.intr.umax"(%a_i16, %b_i16) : (i16, i16) -> i16
    %27 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %28 = "llvm.intr.umax"(%a_i16, %27) : (i16, i16) -> i16
    %29 = "llvm.intr.umin"(%a_i16, %b_i16) : (i16, i16) -> i16
    %30 = "llvm.mlir.constant"() <{value = 5 : i16}> : () -> i16
    %31 = "llvm.intr.umin"(%a_i16, %30) : (i16, i16) -> i16
    %32 = "llvm.intr.abs"(%a_i16) <{is_int_min_poison = false}> : (i16) -> i16
    %33 = "llvm.intr.ctlz"(%a_i16) <{is_zero_poison = false}> : (i16) -> i16
    %34 = "llvm.intr.cttz"(%a_i16) <{is_zero_poison = false}> : (i16) -> i16
    %35 = "llvm.intr.ctpop"(%a_i16) : (i16) -> i16
    %36 = "llvm.intr.ctlz"(%b_i16) <{is_zero_poison = true}> : (i16) -> i16
    %37 = "llvm.mlir.constant"() <{value = 15 : i16}> : () -> i16
    %38 = "llvm.sub"(%37, %36) <{overflowFlags = 0 : i32}> : (i16, i16) -> i16
    %39 = "llvm.intr.smax"(%36, %a_i16) : (i16, i16) -> i16
    %40 = "llvm.intr.smax"(%a_i32, %b_i32) : (i32, i32) -> i32
    %41 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %42 = "llvm.intr.smax"(%a_i32, %41) : (i32, i32) -> i32
    %43 = "llvm.intr.smin"(%a_i32, %b_i32) : (i32, i32) -> i32
    %44 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %45 = "llvm.intr.smin"(%a_i32, %44) : (i32, i32) -> i32
    %46 = "llvm.intr.umax"(%a_i32, %b_i32) : (i32, i32) -> i32
    %47 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %48 = "llvm.intr.umax"(%a_i32, %47) : (i32, i32) -> i32
    %49 = "llvm.intr.umin"(%a_i32, %b_i32) : (i32, i32) -> i32
    %50 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %51 = "llvm.intr.umin"(%a_i32, %50) : (i32, i32) -> i32
    %52 = "llvm.intr.abs"(%a_i32) <{is_int_min_poison = false}> : (i32) -> i32
    %53 = "llvm.intr.ctlz"(%a_i32) <{is_zero_poison = false}> : (i32) -> i32
    %54 = "llvm.intr.cttz"(%a_i32) <{is_zero_poison = false}> : (i32) -> i32
    %55 = "llvm.intr.ctpop"(%a_i32) : (i32) -> i32
    %56 = "llvm.intr.ctlz"(%b_i32) <{is_zero_poison = true}> : (i32) -> i32
    %57 = "llvm.mlir.constant"() <{value = 31 : i32}> : () -> i32
    %58 = "llvm.sub"(%57, %56) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %59 = "llvm.intr.smax"(%56, %a_i32) : (i32, i32) -> i32
    %60 = "llvm.intr.smax"(%a_i64, %b_i64) : (i64, i64) -> i64
    %61 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %62 = "llvm.intr.smax"(%a_i64, %61) : (i64, i64) -> i64
    %63 = "llvm.intr.smin"(%a_i64, %b_i64) : (i64, i64) -> i64
    %64 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %65 = "llvm.intr.smin"(%a_i64, %64) : (i64, i64) -> i64
    %66 = "llvm.intr.umax"(%a_i64, %b_i64) : (i64, i64) -> i64
    %67 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %68 = "llvm.intr.umax"(%a_i64, %67) : (i64, i64) -> i64
    %69 = "llvm.intr.umin"(%a_i64, %b_i64) : (i64, i64) -> i64
    %70 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %71 = "llvm.intr.umin"(%a_i64, %70) : (i64, i64) -> i64
    %72 = "llvm.intr.abs"(%a_i64) <{is_int_min_poison = false}> : (i64) -> i64
    %73 = "llvm.intr.ctlz"(%a_i64) <{is_zero_poison = false}> : (i64) -> i64
    %74 = "llvm.intr.cttz"(%a_i64) <{is_zero_poison = false}> : (i64) -> i64
    %75 = "llvm.intr.ctpop"(%a_i64) : (i64) -> i64
    %76 = "llvm.intr.ctlz"(%b_i64) <{is_zero_poison = true}> : (i64) -> i64
    %77 = "llvm.mlir.constant"() <{value = 63 : i64}> : () -> i64
    %78 = "llvm.sub"(%77, %76) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %79 = "llvm.intr.smax"(%76, %a_i64) : (i64, i64) -> i64
    %80 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i8>
    %81 = "llvm.insertvalue"(%80, %0) <{position = array<i64: 0>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %82 = "llvm.insertvalue"(%81, %2) <{position = array<i64: 1>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %83 = "llvm.insertvalue"(%82, %3) <{position = array<i64: 2>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %84 = "llvm.insertvalue"(%83, %5) <{position = array<i64: 3>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %85 = "llvm.insertvalue"(%84, %6) <{position = array<i64: 4>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %86 = "llvm.insertvalue"(%85, %8) <{position = array<i64: 5>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %87 = "llvm.insertvalue"(%86, %9) <{position = array<i64: 6>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %88 = "llvm.insertvalue"(%87, %11) <{position = array<i64: 7>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %89 = "llvm.insertvalue"(%88, %12) <{position = array<i64: 8>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %90 = "llvm.insertvalue"(%89, %13) <{position = array<i64: 9>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %91 = "llvm.insertvalue"(%90, %14) <{position = array<i64: 10>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %92 = "llvm.insertvalue"(%91, %15) <{position = array<i64: 11>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %93 = "llvm.insertvalue"(%92, %18) <{position = array<i64: 12>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %94 = "llvm.insertvalue"(%93, %19) <{position = array<i64: 13>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %95 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i16>
    %96 = "llvm.insertvalue"(%95, %20) <{position = array<i64: 0>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %97 = "llvm.insertvalue"(%96, %22) <{position = array<i64: 1>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %98 = "llvm.insertvalue"(%97, %23) <{position = array<i64: 2>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %99 = "llvm.insertvalue"(%98, %25) <{position = array<i64: 3>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %100 = "llvm.insertvalue"(%99, %26) <{position = array<i64: 4>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %101 = "llvm.insertvalue"(%100, %28) <{position = array<i64: 5>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %102 = "llvm.insertvalue"(%101, %29) <{position = array<i64: 6>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %103 = "llvm.insertvalue"(%102, %31) <{position = array<i64: 7>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %104 = "llvm.insertvalue"(%103, %32) <{position = array<i64: 8>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %105 = "llvm.insertvalue"(%104, %33) <{position = array<i64: 9>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %106 = "llvm.insertvalue"(%105, %34) <{position = array<i64: 10>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %107 = "llvm.insertvalue"(%106, %35) <{position = array<i64: 11>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %108 = "llvm.insertvalue"(%107, %38) <{position = array<i64: 12>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %109 = "llvm.insertvalue"(%108, %39) <{position = array<i64: 13>}> : (!llvm.array<14 x i16>, i16) -> !llvm.array<14 x i16>
    %110 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i32>
    %111 = "llvm.insertvalue"(%110, %40) <{position = array<i64: 0>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %112 = "llvm.insertvalue"(%111, %42) <{position = array<i64: 1>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %113 = "llvm.insertvalue"(%112, %43) <{position = array<i64: 2>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %114 = "llvm.insertvalue"(%113, %45) <{position = array<i64: 3>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %115 = "llvm.insertvalue"(%114, %46) <{position = array<i64: 4>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %116 = "llvm.insertvalue"(%115, %48) <{position = array<i64: 5>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %117 = "llvm.insertvalue"(%116, %49) <{position = array<i64: 6>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %118 = "llvm.insertvalue"(%117, %51) <{position = array<i64: 7>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %119 = "llvm.insertvalue"(%118, %52) <{position = array<i64: 8>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %120 = "llvm.insertvalue"(%119, %53) <{position = array<i64: 9>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %121 = "llvm.insertvalue"(%120, %54) <{position = array<i64: 10>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %122 = "llvm.insertvalue"(%121, %55) <{position = array<i64: 11>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %123 = "llvm.insertvalue"(%122, %58) <{position = array<i64: 12>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %124 = "llvm.insertvalue"(%123, %59) <{position = array<i64: 13>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %125 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i64>
    %126 = "llvm.insertvalue"(%125, %60) <{position = array<i64: 0>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %127 = "llvm.insertvalue"(%126, %62) <{position = array<i64: 1>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %128 = "llvm.insertvalue"(%127, %63) <{position = array<i64: 2>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %129 = "llvm.insertvalue"(%128, %65) <{position = array<i64: 3>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %130 = "llvm.insertvalue"(%129, %66) <{position = array<i64: 4>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %131 = "llvm.insertvalue"(%130, %68) <{position = array<i64: 5>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %132 = "llvm.insertvalue"(%131, %69) <{position = array<i64: 6>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %133 = "llvm.insertvalue"(%132, %71) <{position = array<i64: 7>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %134 = "llvm.insertvalue"(%133, %72) <{position = array<i64: 8>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %135 = "llvm.insertvalue"(%134, %73) <{position = array<i64: 9>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %136 = "llvm.insertvalue"(%135, %74) <{position = array<i64: 10>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %137 = "llvm.insertvalue"(%136, %75) <{position = array<i64: 11>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %138 = "llvm.insertvalue"(%137, %78) <{position = array<i64: 12>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %139 = "llvm.insertvalue"(%138, %79) <{position = array<i64: 13>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %140 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %141 = "llvm.alloca"(%140) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %142 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %143 = "llvm.alloca"(%142) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %144 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %145 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%143, %145) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %146 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%144, %146) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %147 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%144, %147) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %148 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%144, %148) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %149 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%144, %149) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %150 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%144, %150) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %151 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%144, %151) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %152 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %153 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%152, %153) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %154 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %155 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%154, %155) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %156 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %157 = "llvm.getelementptr"(%141) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %157) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %158 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %159 = "llvm.alloca"(%158) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %160 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %161 = "llvm.alloca"(%160) <{elem_type = !llvm.array<14 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%94, %161) <{ordering = 0 : i64}> : (!llvm.array<14 x i8>, !llvm.ptr) -> ()
    %162 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %163 = "llvm.getelementptr"(%159, %162) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%161, %163) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %164 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %165 = "llvm.alloca"(%164) <{elem_type = !llvm.array<14 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%109, %165) <{ordering = 0 : i64}> : (!llvm.array<14 x i16>, !llvm.ptr) -> ()
    %166 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %167 = "llvm.getelementptr"(%159, %166) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%165, %167) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %168 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %169 = "llvm.alloca"(%168) <{elem_type = !llvm.array<14 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%124, %169) <{ordering = 0 : i64}> : (!llvm.array<14 x i32>, !llvm.ptr) -> ()
    %170 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %171 = "llvm.getelementptr"(%159, %170) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%169, %171) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %172 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %173 = "llvm.alloca"(%172) <{elem_type = !llvm.array<14 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%139, %173) <{ordering = 0 : i64}> : (!llvm.array<14 x i64>, !llvm.ptr) -> ()
    %174 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %175 = "llvm.getelementptr"(%159, %174) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%173, %175) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %176 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %177 = "llvm.load"(%176) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %178 = "llvm.call"(%141, %177, %159) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %179 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %180 = "llvm.icmp"(%178, %179) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%180)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%178) : (i32) -> ()
  ^launched0:
    %181 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%181) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
