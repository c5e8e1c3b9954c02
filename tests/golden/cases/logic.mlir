// Nested logic on one bit.
// arguments: a b x y
// runs: 60
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i1, i32, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i1, %b: i1, %x: i32, %y: i32):
    %0 = "llvm.icmp"(%x, %y) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %1 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %2 = "llvm.and"(%x, %1) : (i32, i32) -> i32
    %3 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %4 = "llvm.icmp"(%2, %3) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %5 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %6 = "llvm.and"(%0, %4) : (i1, i1) -> i1
    %7 = "llvm.and"(%6, %a) : (i1, i1) -> i1
    %8 = "llvm.and"(%b, %6) : (i1, i1) -> i1
    %9 = "llvm.or"(%6, %a) : (i1, i1) -> i1
    %10 = "llvm.or"(%b, %6) : (i1, i1) -> i1
    %11 = "llvm.xor"(%6, %a) : (i1, i1) -> i1
    %12 = "llvm.xor"(%b, %6) : (i1, i1) -> i1
    %13 = "llvm.xor"(%6, %5) : (i1, i1) -> i1
    %14 = "llvm.and"(%5, %6) : (i1, i1) -> i1
    %15 = "llvm.icmp"(%6, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %16 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %17 = "llvm.icmp"(%6, %16) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %18 = "llvm.zext"(%6) : (i1) -> i32
    %19 = "llvm.or"(%0, %4) : (i1, i1) -> i1
    %20 = "llvm.and"(%19, %a) : (i1, i1) -> i1
    %21 = "llvm.and"(%b, %19) : (i1, i1) -> i1
    %22 = "llvm.or"(%19, %a) : (i1, i1) -> i1
    %23 = "llvm.or"(%b, %19) : (i1, i1) -> i1
    %24 = "llvm.xor"(%19, %a) : (i1, i1) -> i1
    %25 = "llvm.xor"(%b, %19) : (i1, i1) -> i1
    %26 = "llvm.xor"(%19, %5) : (i1, i1) -> i1
    %27 = "llvm.or"(%5, %19) : (i1, i1) -> i1
    %28 = "llvm.icmp"(%19, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %29 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %30 = "llvm.icmp"(%19, %29) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %31 = "llvm.zext"(%19) : (i1) -> i32
    %32 = "llvm.xor"(%0, %4) : (i1, i1) -> i1
    %33 = "llvm.and"(%32, %a) : (i1, i1) -> i1
    %34 = "llvm.and"(%b, %32) : (i1, i1) -> i1
    %35 = "llvm.or"(%32, %a) : (i1, i1) -> i1
    %36 = "llvm.or"(%b, %32) : (i1, i1) -> i1
    %37 = "llvm.xor"(%32, %a) : (i1, i1) -> i1
    %38 = "llvm.xor"(%b, %32) : (i1, i1) -> i1
    %39 = "llvm.xor"(%32, %5) : (i1, i1) -> i1
    %40 = "llvm.xor"(%5, %32) : (i1, i1) -> i1
    %41 = "llvm.icmp"(%32, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %42 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %43 = "llvm.icmp"(%32, %42) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %44 = "llvm.zext"(%32) : (i1) -> i32
    %45 = "llvm.add"(%0, %4) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %46 = "llvm.and"(%45, %a) : (i1, i1) -> i1
    %47 = "llvm.and"(%b, %45) : (i1, i1) -> i1
    %48 = "llvm.or"(%45, %a) : (i1, i1) -> i1
    %49 = "llvm.or"(%b, %45) : (i1, i1) -> i1
    %50 = "llvm.xor"(%45, %a) : (i1, i1) -> i1
    %51 = "llvm.xor"(%b, %45) : (i1, i1) -> i1
    %52 = "llvm.xor"(%45, %5) : (i1, i1) -> i1
    %53 = "llvm.add"(%5, %45) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %54 = "llvm.icmp"(%45, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %55 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %56 = "llvm.icmp"(%45, %55) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %57 = "llvm.zext"(%45) : (i1) -> i32
    %58 = "llvm.sub"(%0, %4) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %59 = "llvm.and"(%58, %a) : (i1, i1) -> i1
    %60 = "llvm.and"(%b, %58) : (i1, i1) -> i1
    %61 = "llvm.or"(%58, %a) : (i1, i1) -> i1
    %62 = "llvm.or"(%b, %58) : (i1, i1) -> i1
    %63 = "llvm.xor"(%58, %a) : (i1, i1) -> i1
    %64 = "llvm.xor"(%b, %58) : (i1, i1) -> i1
    %65 = "llvm.xor"(%58, %5) : (i1, i1) -> i1
    %66 = "llvm.sub"(%5, %58) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %67 = "llvm.icmp"(%58, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %68 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %69 = "llvm.icmp"(%58, %68) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %70 = "llvm.zext"(%58) : (i1) -> i32
    %71 = "llvm.mul"(%0, %4) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %72 = "llvm.and"(%71, %a) : (i1, i1) -> i1
    %73 = "llvm.and"(%b, %71) : (i1, i1) -> i1
    %74 = "llvm.or"(%71, %a) : (i1, i1) -> i1
    %75 = "llvm.or"(%b, %71) : (i1, i1) -> i1
    %76 = "llvm.xor"(%71, %a) : (i1, i1) -> i1
    %77 = "llvm.xor"(%b, %71) : (i1, i1) -> i1
    %78 = "llvm.xor"(%71, %5) : (i1, i1) -> i1
    %79 = "llvm.mul"(%5, %71) <{overflowFlags = 0 : i32}> : (i1, i1) -> i1
    %80 = "llvm.icmp"(%71, %a) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %81 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %82 = "llvm.icmp"(%71, %81) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %83 = "llvm.zext"(%71) : (i1) -> i32
    %84 = "llvm.mlir.poison"() : () -> !llvm.array<60 x i1>
    %85 = "llvm.insertvalue"(%84, %7) <{position = array<i64: 0>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %86 = "llvm.insertvalue"(%85, %8) <{position = array<i64: 1>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %87 = "llvm.insertvalue"(%86, %9) <{position = array<i64: 2>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %88 = "llvm.insertvalue"(%87, %10) <{position = array<i64: 3>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %89 = "llvm.insertvalue"(%88, %11) <{position = array<i64: 4>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %90 = "llvm.insertvalue"(%89, %12) <{position = array<i64: 5>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %91 = "llvm.insertvalue"(%90, %13) <{position = array<i64: 6>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %92 = "llvm.insertvalue"(%91, %14) <{position = array<i64: 7>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %93 = "llvm.insertvalue"(%92, %15) <{position = array<i64: 8>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %94 = "llvm.insertvalue"(%93, %17) <{position = array<i64: 9>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %95 = "llvm.insertvalue"(%94, %20) <{position = array<i64: 10>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %96 = "llvm.insertvalue"(%95, %21) <{position = array<i64: 11>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %97 = "llvm.insertvalue"(%96, %22) <{position = array<i64: 12>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %98 = "llvm.insertvalue"(%97, %23) <{position = array<i64: 13>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %99 = "llvm.insertvalue"(%98, %24) <{position = array<i64: 14>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %100 = "llvm.insertvalue"(%99, %25) <{position = array<i64: 15>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %101 = "llvm.insertvalue"(%100, %26) <{position = array<i64: 16>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %102 = "llvm.insertvalue"(%101, %27) <{position = array<i64: 17>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %103 = "llvm.insertvalue"(%102, %28) <{position = array<i64: 18>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %104 = "llvm.insertvalue"(%103, %30) <{position = array<i64: 19>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %105 = "llvm.insertvalue"(%104, %33) <{position = array<i64: 20>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %106 = "llvm.insertvalue"(%105, %34) <{position = array<i64: 21>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %107 = "llvm.insertvalue"(%106, %35) <{position = array<i64: 22>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %108 = "llvm.insertvalue"(%107, %36) <{position = array<i64: 23>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %109 = "llvm.insertvalue"(%108, %37) <{position = array<i64: 24>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %110 = "llvm.insertvalue"(%109, %38) <{position = array<i64: 25>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %111 = "llvm.insertvalue"(%110, %39) <{position = array<i64: 26>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %112 = "llvm.insertvalue"(%111, %40) <{position = array<i64: 27>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %113 = "llvm.insertvalue"(%112, %41) <{position = array<i64: 28>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %114 = "llvm.insertvalue"(%113, %43) <{position = array<i64: 29>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %115 = "llvm.insertvalue"(%114, %46) <{position = array<i64: 30>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %116 = "llvm.insertvalue"(%115, %47) <{position = array<i64: 31>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %117 = "llvm.insertvalue"(%116, %48) <{position = array<i64: 32>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %118 = "llvm.insertvalue"(%117, %49) <{position = array<i64: 33>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %119 = "llvm.insertvalue"(%118, %50) <{position = array<i64: 34>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %120 = "llvm.insertvalue"(%119, %51) <{position = array<i64: 35>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %121 = "llvm.insertvalue"(%120, %52) <{position = array<i64: 36>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %122 = "llvm.insertvalue"(%121, %53) <{position = array<i64: 37>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %123 = "llvm.insertvalue"(%122, %54) <{position = array<i64: 38>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %124 = "llvm.insertvalue"(%123, %56) <{position = array<i64: 39>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %125 = "llvm.insertvalue"(%124, %59) <{position = array<i64: 40>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %126 = "llvm.insertvalue"(%125, %60) <{position = array<i64: 41>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %127 = "llvm.insertvalue"(%126, %61) <{position = array<i64: 42>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %128 = "llvm.insertvalue"(%127, %62) <{position = array<i64: 43>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %129 = "llvm.insertvalue"(%128, %63) <{position = array<i64: 44>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %130 = "llvm.insertvalue"(%129, %64) <{position = array<i64: 45>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %131 = "llvm.insertvalue"(%130, %65) <{position = array<i64: 46>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %132 = "llvm.insertvalue"(%131, %66) <{position = array<i64: 47>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %133 = "llvm.insertvalue"(%132, %67) <{position = array<i64: 48>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %134 = "llvm.insertvalue"(%133, %69) <{position = array<i64: 49>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %135 = "llvm.insertvalue"(%134, %72) <{position = array<i64: 50>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %136 = "llvm.insertvalue"(%135, %73) <{position = array<i64: 51>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %137 = "llvm.insertvalue"(%136, %74) <{position = array<i64: 52>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %138 = "llvm.insertvalue"(%137, %75) <{position = array<i64: 53>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %139 = "llvm.insertvalue"(%138, %76) <{position = array<i64: 54>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %140 = "llvm.insertvalue"(%139, %77) <{position = array<i64: 55>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %141 = "llvm.insertvalue"(%140, %78) <{position = array<i64: 56>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %142 = "llvm.insertvalue"(%141, %79) <{position = array<i64: 57>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %143 = "llvm.insertvalue"(%142, %80) <{position = array<i64: 58>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %144 = "llvm.insertvalue"(%143, %82) <{position = array<i64: 59>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %145 = "llvm.mlir.poison"() : () -> !llvm.array<6 x i32>
    %146 = "llvm.insertvalue"(%145, %18) <{position = array<i64: 0>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %147 = "llvm.insertvalue"(%146, %31) <{position = array<i64: 1>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %148 = "llvm.insertvalue"(%147, %44) <{position = array<i64: 2>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %149 = "llvm.insertvalue"(%148, %57) <{position = array<i64: 3>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %150 = "llvm.insertvalue"(%149, %70) <{position = array<i64: 4>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %151 = "llvm.insertvalue"(%150, %83) <{position = array<i64: 5>}> : (!llvm.array<6 x i32>, i32) -> !llvm.array<6 x i32>
    %152 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %153 = "llvm.alloca"(%152) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %154 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %155 = "llvm.alloca"(%154) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %156 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %157 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%155, %157) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %158 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %158) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %159 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %159) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %160 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %160) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %161 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %161) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %162 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %162) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %163 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%156, %163) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %164 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %165 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%164, %165) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %166 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %167 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %167) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %168 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %169 = "llvm.getelementptr"(%153) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%168, %169) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %170 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %171 = "llvm.alloca"(%170) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %172 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %173 = "llvm.alloca"(%172) <{elem_type = !llvm.array<60 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%144, %173) <{ordering = 0 : i64}> : (!llvm.array<60 x i1>, !llvm.ptr) -> ()
    %174 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %175 = "llvm.getelementptr"(%171, %174) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%173, %175) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %176 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %177 = "llvm.alloca"(%176) <{elem_type = !llvm.array<6 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%151, %177) <{ordering = 0 : i64}> : (!llvm.array<6 x i32>, !llvm.ptr) -> ()
    %178 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %179 = "llvm.getelementptr"(%171, %178) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%177, %179) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %180 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %181 = "llvm.load"(%180) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %182 = "llvm.call"(%153, %181, %171) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %183 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %184 = "llvm.icmp"(%182, %183) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%184)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%182) : (i32) -> ()
  ^launched0:
    %185 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%185) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
